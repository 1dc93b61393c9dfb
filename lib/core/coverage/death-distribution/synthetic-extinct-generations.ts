import type { CoverageFinding } from '@/lib/core/coverage/findings/finding'
import { checkFinite, checkPositive, refuse } from '@/lib/core/coverage/refuse'
import { quantile } from '@/lib/core/coverage/timeliness/quantile'
import { type CensusPair, checkCensusPair, distributionFindings, placesOf } from './census-pair'
import { reaching } from './general-growth-balance'

/**
 * What is compared at each age: persons of the five-year group, or persons reaching its first age.
 */
export const extinctStatistics = ['5Nx', 'Nx'] as const
export type ExtinctStatistic = (typeof extinctStatistics)[number]

export interface ExtinctGenerationsOptions {
  fitAges: readonly number[]
  /** Life expectancy at the first age of the open group, in years. */
  openExpectancy: number
  /** Added to every growth rate, for a known difference of census coverage. */
  delta: number
  statistic: ExtinctStatistic
}

export interface SyntheticExtinctGenerations {
  growthRates: number[]
  /** Persons reaching each age per year, built from the deaths after it. */
  reaching: number[]
  /** Completeness at each of the chosen ages. */
  ageRates: number[]
  /** Their mean. */
  completenessRate: number
  medianRate: number
  /** First and third quartile of the ages: show them with the mean. */
  quartileRates: readonly [number, number]
  findings: CoverageFinding[]
}

/**
 * Completeness of adult deaths between two censuses by synthetic extinct generations: those who
 * reach an age are the deaths still to come,
 * carried back with the growth rates of each group: N(x) = N(x + 5) e^(5r) + D e^(2.5r); open group
 * N(w) = D (e^z - z^2/6) with z = r e(w).
 * Completeness at an age = built by counted; the mean over the chosen ages. r = ln(P2/P1)/t less
 * net migration by sqrt(P1 P2), plus delta.
 * Assumes equal census coverage (else correct it: `delta` or `growthBalanceThenExtinct`), equal
 * completeness by age, and migration known or small.
 * Large unmeasured migration is refused; throws also as `checkCensusPair`. Bennett and Horiuchi
 * 1981, Population Index 47:207; 1984, Demography 21:217.
 */
export function syntheticExtinctGenerations(
  pair: CensusPair,
  options: ExtinctGenerationsOptions,
): SyntheticExtinctGenerations {
  checkCensusPair(pair)
  checkPositive('e_open', options.openExpectancy)
  checkFinite('delta', options.delta)
  const places = placesOf('fit_ages', options.fitAges, pair.ages, options.statistic === 'Nx')
  const growthRates = pair.ages.map((_, place) => {
    const [before, after] = [pair.first[place] ?? 1, pair.second[place] ?? 1]
    const rate =
      Math.log(after / before) / pair.years -
      (pair.migration?.[place] ?? 0) / Math.sqrt(before * after) +
      options.delta
    if (!(Math.abs(rate) <= 1)) refuse(`population.pop2.${place}`, 'group-changes-too-fast')
    return rate
  })
  const built = builtFromDeaths(pair.deaths, growthRates, options.openExpectancy)
  const ageRates = places.map((place) => {
    if (options.statistic === 'Nx') return (built[place] ?? 0) / reaching(pair, place, 2)
    return (
      (2.5 * ((built[place] ?? 0) + (built[place + 1] ?? 0))) /
      Math.sqrt((pair.first[place] ?? 1) * (pair.second[place] ?? 1))
    )
  })
  const completenessRate = ageRates.reduce((sum, rate) => sum + rate, 0) / ageRates.length
  const [lower, median, upper] = [0.25, 0.5, 0.75].map(
    (p) => quantile(ageRates, p) ?? completenessRate,
  )
  return {
    growthRates,
    reaching: built,
    ageRates,
    completenessRate,
    medianRate: median ?? completenessRate,
    quartileRates: [lower ?? completenessRate, upper ?? completenessRate],
    findings: distributionFindings(pair.unmeasuredMigration, completenessRate),
  }
}

function builtFromDeaths(
  deaths: readonly number[],
  growthRates: readonly number[],
  openExpectancy: number,
): number[] {
  const last = deaths.length - 1
  const z = (growthRates[last] ?? 0) * openExpectancy
  const open = Math.exp(z) - (z * z) / 6
  if (!(open > 0 && Number.isFinite(open))) refuse('e_open', 'open-group-changes-too-fast')
  const built = Array<number>(deaths.length).fill(0)
  built[last] = (deaths[last] ?? 0) * open
  for (let place = last - 1; place >= 0; place--) {
    const r = growthRates[place] ?? 0
    built[place] =
      (built[place + 1] ?? 0) * Math.exp(5 * r) + (deaths[place] ?? 0) * Math.exp(2.5 * r)
  }
  return built
}
