import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import { refuse } from '@/lib/core/coverage/refuse'
import {
  type CensusPair,
  checkCensusPair,
  cumulatedFromTop,
  distributionFindings,
  placesOf,
} from './census-pair'
import { fitLine, type LineFit } from './line-fit'

/**
 * Growth of the population of x and over: persons gained by person-years, or logarithm of the ratio
 * by years.
 */
export const growthKinds = ['arith', 'log'] as const
export type GrowthKind = (typeof growthKinds)[number]

export interface GrowthBalanceOptions {
  /** Ages of which the points are fitted. */
  fitAges: readonly number[]
  growth: GrowthKind
  lineFit: LineFit
  /** Persons reaching age x from a geometric mean of two (cohort) or four group sizes. */
  terms: 2 | 4
}

/**
 * One age: persons reaching it and person-years lived above it between the censuses, and the death
 * and entry rates of the line.
 */
export interface BalancePoint {
  age: number
  entries: number
  personYears: number
  x: number
  y: number
}

export interface GeneralGrowthBalance {
  points: BalancePoint[]
  slope: number
  intercept: number
  /** Coverage of the first census relative to the second; the better one is set to 1. */
  coverageRatio: number
  firstCensusRate: number
  secondCensusRate: number
  completenessRate: number
  findings: CoverageFinding[]
}

/**
 * Completeness of adult deaths between two censuses, and the relative coverage of the censuses, by
 * the generalised growth balance.
 * Per age x: entry rate N(x) t / PYL(x+) less growth r(x+) lies on a line against the death rate
 * D(x+) / PYL(x+), with PYL = t sqrt(P1(x+) P2(x+)).
 * k1/k2 = exp(intercept t), the larger k set to 1; completeness = sqrt(k1 k2) / slope. Net
 * migration is taken from growth.
 * Assumes that completeness and census coverage do not change with adult age, and migration is
 * known or small. Five-year groups alone cost about 0.01 to 0.02;
 * in practice trust about plus or minus a quarter. Large unmeasured migration is refused; throws
 * also as `checkCensusPair` and `fitLine`.
 * Hill 1987, Asian and Pacific Census Forum 1:8; Moultrie et al. 2013, Tools for Demographic
 * Estimation; Murray et al. 2010, PLoS Med 7:e1000262.
 */
export function generalGrowthBalance(
  pair: CensusPair,
  options: GrowthBalanceOptions,
): GeneralGrowthBalance {
  checkCensusPair(pair)
  const points = balancePoints(pair, options)
  const { slope, intercept } = fitLine(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
    options.lineFit,
  )
  const coverageRatio = Math.exp(intercept * pair.years)
  if (!(coverageRatio > 0.01 && coverageRatio < 100)) refuse('population', 'censuses-too-different')
  const firstCensusRate = Math.min(1, coverageRatio)
  const secondCensusRate = Math.min(1, 1 / coverageRatio)
  const completenessRate = Math.sqrt(firstCensusRate * secondCensusRate) / slope
  const findings = [
    ...distributionFindings(pair.unmeasuredMigration, completenessRate),
    ...findingsWhere({
      'census-coverage-differs': Math.min(firstCensusRate, secondCensusRate) < 0.9,
    }),
  ]
  return {
    points,
    slope,
    intercept,
    coverageRatio,
    firstCensusRate,
    secondCensusRate,
    completenessRate,
    findings,
  }
}

function balancePoints(
  pair: CensusPair,
  { fitAges, growth, terms }: GrowthBalanceOptions,
): BalancePoint[] {
  const { years } = pair
  const [first, second, deaths] = [pair.first, pair.second, pair.deaths].map(cumulatedFromTop)
  const migration = pair.migration ? cumulatedFromTop(pair.migration) : null
  return placesOf('fit_ages', fitAges, pair.ages, true).map((place) => {
    const [before, after] = [first?.[place] ?? 1, second?.[place] ?? 1]
    const personYears = years * Math.sqrt(before * after)
    const moved = (migration?.[place] ?? 0) * years
    const grown =
      growth === 'arith'
        ? (after - before - moved) / personYears
        : Math.log(after / before) / years - moved / personYears
    const entries = reaching(pair, place, terms) * years
    return {
      age: pair.ages[place] ?? 0,
      entries,
      personYears,
      x: ((deaths?.[place] ?? 0) * years) / personYears,
      y: entries / personYears - grown,
    }
  })
}

/** Persons who reach the first age of a group per year. */
export function reaching({ first, second }: CensusPair, place: number, terms: 2 | 4): number {
  const cohort = (first[place - 1] ?? 0) * (second[place] ?? 0)
  if (terms === 2) return Math.sqrt(cohort) / 5
  return (
    Math.sqrt(Math.sqrt(cohort) * Math.sqrt((first[place] ?? 0) * (second[place - 1] ?? 0))) / 5
  )
}
