import type { PublishedAges } from '@/lib/core/coverage/disclosure/published-ages'
import { ageBands } from '@/lib/core/coverage/import/register-ages'
import type { CoverageNames } from '@/lib/core/coverage/report/coverage-names'
import type { Chart, Series } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { withAlt } from './chart-series'

/** Age pyramid of the registered events of one population and year. */
export function agesChart(
  { coverage, names }: ChartMaterial,
  { event, year, populationId }: ChartChoice,
): Chart | null {
  const ages = coverage.ages.find(
    (one) => one.event === event && one.year === year && one.populationId === populationId,
  )
  return ages ? pyramidOf(ages, names) : null
}

/** The oldest stand on top; ages that nobody has, above or below all others, are left out. */
export function pyramidOf(
  ages: PublishedAges,
  names: Pick<CoverageNames, 'event' | 'population'>,
): Chart {
  const filled = ageBands.flatMap((_, band) => (ages.female[band] || ages.male[band] ? [band] : []))
  const bands = ageBands
    .flatMap((_, band) =>
      band >= Math.min(...filled) && band <= Math.max(...filled) ? [band] : [],
    )
    .reverse()
  const at = ages.event === 'birth' ? 'age at registration' : 'age at death'
  const place = names.population(ages.populationId)
  return withAlt({
    type: 'chart',
    chart: 'mirror',
    title: `${names.event(ages.event)}: registered events by ${at} and sex, ${place}, ${ages.year}`,
    unit: 'events',
    categories: bands.map((band) => ageBands[band] ?? ''),
    series: [seriesOf('Female', ages.female, bands), seriesOf('Male', ages.male, bands)],
    source: `Sources: ${ages.source}. Year: ${ages.year}. Method: count of registered events by completed years of age, without those of unknown age or sex. Grade: none given.`,
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
