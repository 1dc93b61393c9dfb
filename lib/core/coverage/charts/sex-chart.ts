import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { seriesOf, sourceLine, unitOf, withAlt } from './chart-series'

/** Female and male back to back, by population, in the whole territory. */
export function sexChart(
  material: ChartMaterial,
  { indicator, event, year }: ChartChoice,
): Chart | null {
  const { coverage, names, words } = material
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
  return withAlt(words, {
    type: 'chart',
    chart: 'mirror',
    title: words.say('coverage.chart.sex', { indicator: names.indicator(indicator), year }),
    unit: unitOf(words, figures),
    categories: populations.map(names.population),
    series: [
      seriesOf(words.say('coverage.chart.female'), of('female')),
      seriesOf(words.say('coverage.chart.male'), of('male')),
    ],
    source: sourceLine(material, figures),
  })
}
