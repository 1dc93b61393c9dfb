import { useTranslations } from 'next-intl'
import { ScrollArea } from '@/components/ui/scroll-area'
import type { ComparedPart as Part } from '@/lib/core/rendering/compare/compare-result'
import { keyed } from './keyed'
import { Pieces } from './pieces'

type Table = Extract<Part, { kind: 'table' }>

/** One paragraph, picture or table that differs. */
export function ComparedPart({ part }: { part: Part }) {
  const t = useTranslations('outputComparison')
  switch (part.kind) {
    case 'text':
      return (
        <p className="whitespace-pre-wrap break-words">
          <Pieces pieces={part.pieces} />
        </p>
      )
    case 'picture':
      return (
        <p className="break-words">
          {t('picture')}: <Pieces pieces={part.pieces} /> {part.replaced && t('replaced')}
        </p>
      )
    case 'table':
      return <ComparedTable table={part} />
  }
}

function ComparedTable({ table: { caption, columns, rows, unchangedRows } }: { table: Table }) {
  const t = useTranslations('outputComparison')
  const name = caption
    .filter(({ change }) => change !== 'removed')
    .map(({ text }) => text)
    .join('')
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="font-semibold">
        {t('table')}: <Pieces pieces={caption} />
      </p>
      {rows.length > 0 && (
        <ScrollArea label={name || t('table')}>
          <table className="w-full border-collapse text-sm">
            <thead>
              <tr>
                <th scope="col" className="border border-line bg-ground px-2 py-1 text-start">
                  {t('row')}
                </th>
                {keyed(columns).map(({ key, item }) => (
                  <th
                    key={key}
                    scope="col"
                    className="border border-line bg-ground px-2 py-1 text-start"
                  >
                    <Pieces pieces={item} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {keyed(rows).map(({ key, item: { change, cells } }) => (
                <tr key={key}>
                  <td className="border border-line px-2 py-1 align-top">{t(change)}</td>
                  {keyed(cells).map(({ key, item }) => (
                    <td key={key} className="min-w-24 border border-line px-2 py-1 align-top">
                      <Pieces pieces={item} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {unchangedRows > 0 && (
        <p className="text-muted text-sm">{t('unchangedRows', { count: unchangedRows })}</p>
      )}
    </div>
  )
}
