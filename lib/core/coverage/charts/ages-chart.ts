import type { PublishedAges } from '@/lib/core/coverage/disclosure/published-ages'
import { ageBands } from '@/lib/core/coverage/import/register-ages'
import type { CoverageNames } from '@/lib/core/coverage/report/coverage-names'
import type { Chart, Series } from '@/lib/core/rendering/block'
import type { Words } from '@/lib/core/words'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { withAlt } from './chart-series'

/** Age pyramid of the registered events of one population and year. */
export function agesChart(
  { coverage, names, words }: ChartMaterial,
  { event, year, populationId }: ChartChoice,
): Chart | null {
  const ages = coverage.ages.find(
    (one) => one.event === event && one.year === year && one.populationId === populationId,
  )
  return ages ? pyramidOf(words, ages, names) : null
}

/** The oldest stand on top; ages that nobody has, above or below all others, are left out. */
export function pyramidOf(
  words: Words,
  ages: PublishedAges,
  names: Pick<CoverageNames, 'event' | 'population'>,
): Chart {
  const filled = ageBands.flatMap((_, band) => (ages.female[band] || ages.male[band] ? [band] : []))
  const bands = ageBands
    .flatMap((_, band) =>
      band >= Math.min(...filled) && band <= Math.max(...filled) ? [band] : [],
    )
    .reverse()
  const { say } = words
  const { year, source } = ages
  return withAlt(words, {
    type: 'chart',
    chart: 'mirror',
    title: say('coverage.chart.ages', {
      at: ages.event === 'birth' ? 'registration' : 'death',
      event: names.event(ages.event),
      place: names.population(ages.populationId),
      year,
    }),
    unit: say('coverage.chart.events'),
    categories: bands.map((band) => ageBands[band] ?? ''),
    series: [
      seriesOf(say('coverage.chart.female'), ages.female, bands),
      seriesOf(say('coverage.chart.male'), ages.male, bands),
    ],
    source: say('coverage.chart.agesSource', { source, year }),
  })
}

function seriesOf(name: string, counts: PublishedAges['female'], bands: readonly number[]): Series {
  const hidden = bands.flatMap((band, index) => (counts[band] === 'hidden' ? [index] : []))
  const values = bands.map((band) => {
    const count = counts[band]
    return typeof count === 'number' ? count : null
  })
  return { name, values, ...(hidden.length > 0 && { hidden }) }
}
