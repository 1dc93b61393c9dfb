import type { BlockOf, Chart } from '@/lib/core/rendering/block'
import { chartWords, filled, valueWords } from './chart-words'

/** The same figures as a table, for those who would rather read than look. */
export function chartTable(chart: Chart): BlockOf<'table'> {
  const { year, area, group } = chartWords(chart)
  const head = chart.chart === 'line' ? year : chart.chart === 'map' ? area : group
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
    columns: [head, ...chart.series.map(({ name }) => name)].map((label, index) => ({
      label,
      align: index === 0 ? ('start' as const) : ('end' as const),
      width: index === 0 ? 2 : 1,
    })),
    rows: [
      ...rows,
      ...reference.map((row) => [...row, ...chart.series.slice(1).map(() => '')]),
    ].map((row) => row.map((text) => (text ? [{ text }] : []))),
    ...(chart.source && { source: chart.source }),
    ...(chart.lang && { lang: chart.lang }),
  }
}

function chosenWords(chart: Chart, series: Chart['series'][number], index: number): string {
  const words = valueWords(chart, series, index)
  return series.marked?.includes(index) ? filled(chartWords(chart).adopted, words) : words
}
