import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import { compareToNational } from '@/lib/core/coverage/estimate/compare-to-national'
import { percentOf } from '@/lib/core/coverage/percent-of'
import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { chartValue, seriesOf, sourceLine, unitOf, withAlt } from './chart-series'

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
  const { names, words } = material
  const figures = byPopulation(material, choice)
  if (figures.length === 0) return null
  const national = figures.find(({ cell }) => cell.populationId === null)
  const value = national ? chartValue(national) : null
  return withAlt(material.words, {
    type: 'chart',
    chart: 'bar',
    title: words.say('coverage.chart.populations', {
      indicator: names.indicator(choice.indicator),
      year: choice.year,
    }),
    unit: unitOf(words, figures),
    categories: figures.map(({ cell }) => names.population(cell.populationId)),
    series: [seriesOf(names.indicator(choice.indicator), figures)],
    ...(typeof value === 'number' && { reference: { label: names.population(null), value } }),
    source: sourceLine(material, figures),
  })
}

/** How far each population is from the national level, in percentage points. */
export function gapChart(material: ChartMaterial, choice: ChartChoice): Chart | null {
  const figures = byPopulation(material, choice)
  const national = figures.find(({ cell }) => cell.populationId === null)
  const { say } = material.words
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
  return withAlt(material.words, {
    type: 'chart',
    chart: 'gap',
    title: say('coverage.chart.gap', {
      indicator: material.names.indicator(choice.indicator),
      year: choice.year,
    }),
    unit: say('coverage.chart.points'),
    categories: compared.map(({ figure }) => material.names.population(figure.cell.populationId)),
    series: [
      {
        name: say('coverage.chart.difference'),
        values: compared.map(({ gap }) => (gap === 'hidden' ? null : percentOf(gap.gap))),
        lower: limits(0),
        upper: limits(1),
        ...(hidden.length > 0 && { hidden }),
      },
    ],
    source: sourceLine(material, [national, ...compared.map(({ figure }) => figure)]),
  })
}

/** Registered within the legal time limit, and later, of all that were registered. */
export function timelinessChart(material: ChartMaterial, choice: ChartChoice): Chart | null {
  const figures = byPopulation(material, { ...choice, indicator: onTime, event: 'birth' })
  const { say } = material.words
  if (figures.length === 0) return null
  const inTime = seriesOf(say('coverage.chart.inTime'), figures)
  const late = {
    ...inTime,
    name: say('coverage.chart.later'),
    values: inTime.values.map((value) =>
      value === null ? null : Math.round((100 - value) * 10) / 10,
    ),
  }
  const bare = [inTime, late].map(({ name, values, hidden }) => ({
    name,
    values,
    ...(hidden && { hidden }),
  }))
  return withAlt(material.words, {
    type: 'chart',
    chart: 'stacked-bar',
    title: say('coverage.chart.timeliness', { year: choice.year }),
    unit: '%',
    categories: figures.map(({ cell }) => material.names.population(cell.populationId)),
    series: bare,
    source: sourceLine(material, figures),
  })
}

const onTime = 'G2'
