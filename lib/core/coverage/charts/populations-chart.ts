import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import { compareToNational } from '@/lib/core/coverage/estimate/compare-to-national'
import { nationalName } from '@/lib/core/coverage/report/coverage-names'
import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { chartValue, percentOf, seriesOf, sourceLine, withAlt } from './chart-series'

/**
 * Figures of the whole territory and both sexes, one for each population that has one, the national
 * level first.
 */
function byPopulation(
  { coverage, names }: ChartMaterial,
  { indicator, event, year }: ChartChoice,
): PublishedFigure[] {
  const wanted = coverage.figures.filter(
    ({ cell }) =>
      cell.indicator === indicator &&
      cell.event === event &&
      cell.year === year &&
      cell.area === '' &&
      cell.sex === 'all',
  )
  return names.populationIds.flatMap((id) => wanted.filter(({ cell }) => cell.populationId === id))
}

/** Bars with intervals by population, against the national level. */
export function populationsChart(material: ChartMaterial, choice: ChartChoice): Chart | null {
  const { names } = material
  const figures = byPopulation(material, choice)
  const [first] = figures
  if (!first) return null
  const national = figures.find(({ cell }) => cell.populationId === null)
  const value = national ? chartValue(national) : null
  return withAlt({
    type: 'chart',
    chart: 'bar',
    title: `${names.indicator(choice.indicator)} by population, ${choice.year}`,
    unit: first.rate === null ? 'days' : '%',
    categories: figures.map(({ cell }) => names.population(cell.populationId)),
    series: [seriesOf(names.indicator(choice.indicator), figures)],
    ...(typeof value === 'number' && { reference: { label: nationalName, value } }),
    source: sourceLine(names, figures),
  })
}

/** How far each population is from the national level, in percentage points. */
export function gapChart(material: ChartMaterial, choice: ChartChoice): Chart | null {
  const figures = byPopulation(material, choice)
  const national = figures.find(({ cell }) => cell.populationId === null)
  if (!national) return null
  const compared = figures.flatMap((figure) => {
    const gap = figure === national ? null : compareToNational(figure, national)
    return gap === null ? [] : [{ figure, gap }]
  })
  if (compared.length === 0) return null
  const limits = (side: 0 | 1) =>
    compared.map(({ gap }) =>
      gap === 'hidden' || !gap.gapInterval ? null : percentOf(gap.gapInterval[side]),
    )
  const hidden = compared.flatMap(({ gap }, index) => (gap === 'hidden' ? [index] : []))
  return withAlt({
    type: 'chart',
    chart: 'gap',
    title: `Gap to the national level, ${material.names.indicator(choice.indicator).toLowerCase()}, ${choice.year}`,
    unit: 'points',
    categories: compared.map(({ figure }) => material.names.population(figure.cell.populationId)),
    series: [
      {
        name: 'Difference',
        values: compared.map(({ gap }) => (gap === 'hidden' ? null : percentOf(gap.gap))),
        lower: limits(0),
        upper: limits(1),
        ...(hidden.length > 0 && { hidden }),
      },
    ],
    source: sourceLine(material.names, [national, ...compared.map(({ figure }) => figure)]),
  })
}

/** Registered within the legal time limit, and later, of all that were registered. */
export function timelinessChart(material: ChartMaterial, choice: ChartChoice): Chart | null {
  const figures = byPopulation(material, { ...choice, indicator: onTime, event: 'birth' })
  if (figures.length === 0) return null
  const inTime = seriesOf('Within the legal time limit', figures)
  const late = {
    ...inTime,
    name: 'Later',
    values: inTime.values.map((value) =>
      value === null ? null : Math.round((100 - value) * 10) / 10,
    ),
  }
  const bare = [inTime, late].map(({ name, values, hidden }) => ({
    name,
    values,
    ...(hidden && { hidden }),
  }))
  return withAlt({
    type: 'chart',
    chart: 'stacked-bar',
    title: `Births registered on time and late, ${choice.year}`,
    unit: '%',
    categories: figures.map(({ cell }) => material.names.population(cell.populationId)),
    series: bare,
    source: sourceLine(material.names, figures),
  })
}

const onTime = 'G2'
