import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { seriesOf, sourceLine, unitOf, withAlt } from './chart-series'

/** The years of each population, the national level among them. One year is no trend. */
export function trendChart(
  material: ChartMaterial,
  { indicator, event }: ChartChoice,
): Chart | null {
  const { coverage, names, words } = material
  const figures = coverage.figures.filter(
    ({ cell }) =>
      cell.indicator === indicator &&
      cell.event === event &&
      cell.area === '' &&
      cell.sex === 'all',
  )
  const seen = figures.map(({ cell }) => cell.year)
  const [first, last] = [Math.min(...seen), Math.max(...seen)]
  if (figures.length === 0 || first === last) return null
  // Every year has its place, so that a year without a figure is seen as one.
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const series = names.populationIds.flatMap((id) => {
    const own = figures.filter(({ cell }) => cell.populationId === id)
    return own.length === 0
      ? []
      : [
          seriesOf(
            names.population(id),
            years.map((year) => own.find(({ cell }) => cell.year === year)),
          ),
        ]
  })
  return withAlt(words, {
    type: 'chart',
    chart: 'line',
    title: words.say('coverage.chart.trend', {
      indicator: names.indicator(indicator),
      first,
      last,
    }),
    unit: unitOf(words, figures),
    categories: years.map(String),
    series,
    source: sourceLine(material, figures),
  })
}
