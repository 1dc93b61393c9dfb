import { useTranslations } from 'next-intl'
import { ScrollArea } from '@/components/ui/scroll-area'
import type { ColumnProfile } from '@/lib/core/coverage/import/column-profile'

/** The first rows of a file; columns about persons are named and left out. */
export function FilePreview({
  columns,
  rows,
}: {
  columns: ColumnProfile[]
  rows: (string | null)[][]
}) {
  const t = useTranslations('coverageImport')
  const shown = columns.flatMap((column, index) => (column.personal ? [] : [{ column, index }]))
  const personal = columns.filter((column) => column.personal)
  return (
    <div className="grid grid-cols-1 gap-3">
      <ScrollArea label={t('firstRows')}>
        <table className="border-collapse text-sm">
          <caption className="sr-only">{t('firstRows')}</caption>
          <thead>
            <tr className="border-line border-b">
              {shown.map(({ column }) => (
                <th
                  key={column.name}
                  scope="col"
                  className="whitespace-nowrap px-2 py-1 text-start align-bottom"
                >
                  {column.name}
                  <span className="block font-normal text-muted">{t(`type-${column.type}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file have no other name than their place
              <tr key={line} className="border-line border-b">
                {shown.map(({ column, index }) => (
                  <td key={column.name} className="whitespace-nowrap px-2 py-1">
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {personal.length > 0 && (
        <p>
          <span className="font-semibold">{t('leftOut')}</span>{' '}
          {personal
            .map(({ name, personal: kind }) =>
              t('leftOutColumn', { name, kind: t(`personal-${kind}` as 'personal-name') }),
            )
            .join('; ')}
          . {t('leftOutWhy')}
        </p>
      )}
    </div>
  )
}
