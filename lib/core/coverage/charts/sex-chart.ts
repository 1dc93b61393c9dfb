import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { seriesOf, sourceLine, withAlt } from './chart-series'

/** Female and male back to back, by population, in the whole territory. */
export function sexChart(
  { coverage, names }: ChartMaterial,
  { indicator, event, year }: ChartChoice,
): Chart | null {
  const figures = coverage.figures.filter(
    ({ cell }) =>
      cell.indicator === indicator &&
      cell.event === event &&
      cell.year === year &&
      cell.area === '' &&
      cell.sex !== 'all',
  )
  const populations = names.populationIds.filter((id) =>
    figures.some(({ cell }) => cell.populationId === id),
  )
  if (populations.length === 0) return null
  const of = (sex: 'female' | 'male') =>
    populations.map((id) =>
      figures.find(({ cell }) => cell.populationId === id && cell.sex === sex),
    )
  return withAlt({
    type: 'chart',
    chart: 'mirror',
    title: `${names.indicator(indicator)} by sex, ${year}`,
    unit: figures.some(({ rate }) => rate !== null) ? '%' : 'days',
    categories: populations.map(names.population),
    series: [seriesOf('Female', of('female')), seriesOf('Male', of('male'))],
    source: sourceLine(names, figures),
  })
}
