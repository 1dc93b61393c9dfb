import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { isBlocked } from '@/lib/core/desk-review/import/draft'
import { draftRows } from '@/lib/core/desk-review/import/draft-rows'
import type { ReviewMapping, TableMapping } from '@/lib/core/desk-review/import/mapping'
import type { ReviewFile } from '@/lib/core/desk-review/import/review-file'
import type { DeskReview } from '@/lib/core/desk-review/layout'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { DraftList } from './draft-list'
import { TableMappingForm } from './table-mapping'
import { TextMapping } from './text-mapping'

interface Props {
  review: DeskReview
  options: Record<string, Option[]>
  read: { file: ReviewFile; mapping: ReviewMapping }
  mayKeep: boolean
  busy: boolean
  onApply: (mapping: ReviewMapping, keep: boolean) => void
  onCancel: () => void
}

/**
 * What the file holds, what its columns are, and the rows that come of it; these change as the
 * person chooses.
 */
export function ImportReview({ review, options, read, mayKeep, busy, onApply, onCancel }: Props) {
  const t = useTranslations('deskReview')
  const heading = useRef<HTMLHeadingElement>(null)
  const [mapping, setMapping] = useState(read.mapping)
  const [keep, setKeep] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const drafts = useMemo(() => {
    const optionsOf = (field: ScalarField): Option[] => {
      if (field.kind === 'choice' || field.kind === 'multi-choice')
        return field.options ?? options[field.optionSet ?? ''] ?? []
      return field.kind === 'reference' ? (options[field.to] ?? []) : []
    }
    return draftRows({ review, optionsOf }, read.file, mapping)
  }, [review, options, read.file, mapping])
  const setTable = (index: number, change: Partial<TableMapping>) =>
    setMapping({
      ...mapping,
      tables: mapping.tables.map((table, position) =>
        position === index ? { ...table, ...change } : table,
      ),
    })
  const taken = drafts.filter((draft) => draft.taken)
  const blocked = taken.filter(isBlocked).length
  return (
    <div className="grid gap-6">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {t('inFile', { name: read.file.name })}
        </h2>
        <p>
          {t('fileHolds', { tables: read.file.tables.length, passages: read.file.passages.length })}
        </p>
      </div>
      {read.file.tables.map((table, index) => {
        const settings = mapping.tables[index]
        return settings ? (
          <TableMappingForm
            // biome-ignore lint/suspicious/noArrayIndexKey: a table has no name but its number
            key={index}
            {...{ review, table, index }}
            mapping={settings}
            onChange={(change) => setTable(index, change)}
          />
        ) : null
      })}
      {read.file.passages.length > 0 && (
        <TextMapping
          review={review}
          passages={read.file.passages}
          mapping={mapping.text}
          onChange={(text) => setMapping({ ...mapping, text })}
        />
      )}
      <DraftList
        review={review}
        options={options}
        drafts={drafts}
        mapping={mapping}
        onChange={setMapping}
      />
      <Card>
        {mayKeep && (
          <label className="mb-3 flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-5 shrink-0"
              checked={keep}
              onChange={(event) => setKeep(event.target.checked)}
            />
            {t('keepFile')}
          </label>
        )}
        {blocked > 0 && (
          <p className="mb-3 font-semibold text-warn">{t('blocked', { count: blocked })}</p>
        )}
        <p className="flex flex-wrap gap-4">
          <Button
            disabled={busy || taken.length === 0 || blocked > 0}
            onClick={() => onApply(mapping, keep)}
          >
            {busy ? t('importing') : t('import', { count: taken.length })}
          </Button>
          <Button look="quiet" disabled={busy} onClick={onCancel}>
            {t('otherFile')}
          </Button>
        </p>
      </Card>
    </div>
  )
}
