import type { BlockOf, Chart } from '@/lib/core/rendering/block'
import { valueWords } from './chart-words'

const heads: Partial<Record<Chart['chart'], string>> = { line: 'Year', map: 'Area' }

/** The same figures as a table, for those who would rather read than look. */
export function chartTable(chart: Chart): BlockOf<'table'> {
  const rows = chart.categories.map((category, index) => [
    category,
    ...chart.series.map((series) => chosenWords(chart, series, index)),
  ])
  const reference =
    chart.reference && !chart.categories.includes(chart.reference.label)
      ? [
          [
            chart.reference.label,
            valueWords(chart, { name: '', values: [chart.reference.value] }, 0),
          ],
        ]
      : []
  return {
    type: 'table',
    caption: chart.title,
    columns: [heads[chart.chart] ?? 'Group', ...chart.series.map(({ name }) => name)].map(
      (label, index) => ({
        label,
        align: index === 0 ? ('start' as const) : ('end' as const),
        width: index === 0 ? 2 : 1,
      }),
    ),
    rows: [
      ...rows,
      ...reference.map((row) => [...row, ...chart.series.slice(1).map(() => '')]),
    ].map((row) => row.map((text) => (text ? [{ text }] : []))),
    ...(chart.source && { source: chart.source }),
  }
}

function chosenWords(chart: Chart, series: Chart['series'][number], index: number): string {
  return `${valueWords(chart, series, index)}${series.marked?.includes(index) ? ', adopted' : ''}`
}
