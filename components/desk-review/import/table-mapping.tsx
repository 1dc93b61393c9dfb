import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { Card } from '@/components/ui/card'
import { fillableColumns, type TableMapping } from '@/lib/core/desk-review/import/mapping'
import type { FileTable } from '@/lib/core/desk-review/import/review-file'
import type { DeskReview } from '@/lib/core/desk-review/layout'
import { SectionSelect } from './section-select'

interface Props {
  review: DeskReview
  table: FileTable
  index: number
  mapping: TableMapping
  onChange: (change: Partial<TableMapping>) => void
}

/** Whether a table is taken, where its headings are, and what each column holds. */
export function TableMappingForm({ review, table, index, mapping, onChange }: Props) {
  const t = useTranslations('deskReview')
  const name = table.name ? t('sheet', { name: table.name }) : t('table', { number: index + 1 })
  const id = `table-${index}`
  const first = table.rows.slice(0, 10)
  const words = (row: FileTable['rows'][number]) =>
    row.cells
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' | ')
      .slice(0, 70)
  return (
    <Card>
      <fieldset className="grid gap-4">
        <legend className="sr-only">{name}</legend>
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 shrink-0"
            checked={mapping.take}
            onChange={(event) => onChange({ take: event.target.checked })}
          />
          <span className="font-bold">{name}</span>{' '}
          <span className="text-muted">{t('tableRows', { count: table.rows.length })}</span>
        </label>
        {!mapping.take && (
          <p className="break-words text-muted text-sm">{first[0] ? words(first[0]) : ''}</p>
        )}
        {mapping.take && (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <PlainSelect
                id={`${id}-heading`}
                label={t('headingRow')}
                value={String(mapping.headingRow)}
                options={[
                  { value: '0', label: t('noHeadingRow') },
                  ...first.map((row) => ({
                    value: String(row.number),
                    label: `${row.number}: ${words(row)}`,
                  })),
                ]}
                onChange={(event) => onChange({ headingRow: Number(event.target.value) })}
              />
              <SectionSelect
                id={`${id}-section`}
                label={t('tableSection')}
                review={review}
                value={mapping.section}
                onChange={(section) => onChange({ section })}
              />
            </div>
            <ColumnList
              {...{ review, table, mapping, id }}
              onChange={(columns) => onChange({ columns })}
            />
          </>
        )}
      </fieldset>
    </Card>
  )
}

interface ColumnProps extends Pick<Props, 'review' | 'table' | 'mapping'> {
  id: string
  onChange: (columns: TableMapping['columns']) => void
}

/** Each column by its heading and first value, with the column of the matrix that it becomes. */
function ColumnList({ review, table, mapping, id, onChange }: ColumnProps) {
  const t = useTranslations('deskReview')
  const heading = table.rows.find(({ number }) => number === mapping.headingRow)
  // A row that says one thing throughout is a heading between rows, not an example.
  const body = table.rows.filter(
    ({ number, cells }) =>
      number > mapping.headingRow &&
      new Set(cells.map(({ text }) => text).filter(Boolean)).size > 1,
  )
  const columns = fillableColumns(review).map(({ key, label }) => ({ value: key, label }))
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {mapping.columns.map((column, position) => {
        const sample = body.map(({ cells }) => cells[position]?.text ?? '').find(Boolean) ?? ''
        const title = heading?.cells[position]?.text || t('column', { number: position + 1 })
        return (
          <PlainSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: a column of a file has no other name than its place
            key={position}
            id={`${id}-column-${position}`}
            label={title.slice(0, 80)}
            help={t('sample', { words: sample.slice(0, 80) })}
            value={column ?? ''}
            options={[{ value: '', label: t('notTaken') }, ...columns]}
            onChange={(event) =>
              onChange(
                mapping.columns.map((other, place) =>
                  chosen(other, place === position, event.target.value),
                ),
              )
            }
          />
        )
      })}
    </div>
  )
}

/** The matrix has each column once. */
function chosen(column: string | null, isThis: boolean, value: string): string | null {
  if (isThis) return value || null
  return column === value ? null : column
}
