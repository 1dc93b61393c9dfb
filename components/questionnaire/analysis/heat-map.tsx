import { useFormatter, useTranslations } from 'next-intl'
import { bandOf, type Score } from '@/lib/core/questionnaire/analysis/score'
import { allPlaces, type ScoreTable } from '@/lib/core/questionnaire/analysis/score-table'
import { BandLegend, bandClass } from './band'
import { RowHead, ScrollTable } from './scroll-table'

interface Props {
  caption: string
  corner: string
  table: ScoreTable
  measure: 'score' | 'severity'
}

/**
 * Rows by population as a table whose cells are coloured by band: number, answers behind it and
 * share of data gaps in each.
 */
export function HeatMap({ caption, corner, table, measure }: Props) {
  const t = useTranslations('analysis')
  const name = ({ key, name: given }: ScoreTable['columns'][number]) =>
    given ?? t(key === allPlaces ? 'all' : 'country')
  return (
    <div className="grid gap-3">
      <BandLegend measure={measure} />
      <ScrollTable caption={caption} head={[corner, ...table.columns.map(name)]}>
        {table.rows.map((row) => (
          <tr key={row.key}>
            <RowHead>
              {row.key} {row.title}
            </RowHead>
            {table.columns.map(({ key }) => (
              <HeatCell key={key} cell={row.cells[key]} measure={measure} />
            ))}
          </tr>
        ))}
      </ScrollTable>
    </div>
  )
}

function HeatCell({ cell, measure }: { cell: Score | undefined; measure: Props['measure'] }) {
  const t = useTranslations('analysis')
  const format = useFormatter()
  const score = cell?.score ?? null
  const band = score === null ? null : bandOf(measure === 'score' ? score : 1 - score)
  const gaps = Math.round((cell?.gapShare ?? 0) * 100)
  const used = cell?.used ?? 0
  return (
    <td className={`min-w-24 border border-line p-2 align-top ${bandClass(band)}`}>
      {score === null ? (
        t('noScore')
      ) : (
        <span className="block font-semibold text-base tabular-nums">
          {format.number(Math.round(score * 100))}
        </span>
      )}
      {(used > 0 || gaps > 0) && (
        <span className="block text-xs">
          {gaps > 0 ? t('cellGaps', { used, gaps }) : t('cell', { used })}
        </span>
      )}
    </td>
  )
}
