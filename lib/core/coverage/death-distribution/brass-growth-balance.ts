import type { CoverageFinding } from '@/lib/core/coverage/findings/finding'
import { checkNonNegative, checkPositive } from '@/lib/core/coverage/refuse'
import {
  checkAges,
  checkCounts,
  checkMigration,
  cumulatedFromTop,
  distributionFindings,
  type MigrationGrade,
  placesOf,
} from './census-pair'
import { fitLine, type LineFit } from './line-fit'

export interface BrassGrowthBalance {
  slope: number
  intercept: number
  completenessRate: number
  growthRate: number
  findings: CoverageFinding[]
}

/**
 * Completeness of adult deaths from one census and the deaths of a year: persons reaching age x,
 * N(x) = (5Nx-5 + 5Nx)/10, by those of x and over lie on a line
 * against deaths of x and over by persons of x and over; completeness = 1 / slope, growth rate =
 * intercept.
 * Assumes a closed and stable population, and the same completeness at all adult ages. Not for
 * children; not with large migration, which is refused.
 * Throws for lists that do not fit together, ages without a group on both sides, or points that do
 * not rise. Brass 1975.
 */
export function brassGrowthBalance(given: {
  ages: readonly number[]
  population: readonly number[]
  deaths: readonly number[]
  fitAges: readonly number[]
  lineFit: LineFit
  unmeasuredMigration: MigrationGrade
}): BrassGrowthBalance {
  checkAges(given.ages)
  checkCounts('population', given.population, given.ages, checkPositive)
  checkCounts('deaths_annual', given.deaths, given.ages, checkNonNegative)
  checkMigration(given.unmeasuredMigration)
  const [persons, deaths] = [cumulatedFromTop(given.population), cumulatedFromTop(given.deaths)]
  const places = placesOf('fit_ages', given.fitAges, given.ages, true)
  const x = places.map((place) => (deaths[place] ?? 0) / (persons[place] ?? 1))
  const y = places.map(
    (place) =>
      ((given.population[place - 1] ?? 0) + (given.population[place] ?? 0)) /
      10 /
      (persons[place] ?? 1),
  )
  const { slope, intercept } = fitLine(x, y, given.lineFit)
  return {
    slope,
    intercept,
    completenessRate: 1 / slope,
    growthRate: intercept,
    findings: distributionFindings(given.unmeasuredMigration, 1 / slope),
  }
}
