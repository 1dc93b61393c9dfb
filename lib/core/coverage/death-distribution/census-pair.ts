import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import {
  checkFinite,
  checkNonNegative,
  checkPositive,
  checkSameLength,
  refuse,
} from '@/lib/core/coverage/refuse'

/**
 * Migration that the data do not hold: large movements make the death-distribution methods wrong,
 * not only imprecise.
 */
export const migrationGrades = ['none', 'small', 'large'] as const
export type MigrationGrade = (typeof migrationGrades)[number]

/** Two censuses and the deaths between them, by five-year age group, the last one open. */
export interface CensusPair {
  /** First year of each group: 0, 5, 10, ... */
  ages: readonly number[]
  first: readonly number[]
  second: readonly number[]
  /** Registered deaths per year between the censuses. */
  deaths: readonly number[]
  /** Net immigrants per year; null when taken as 0. */
  migration: readonly number[] | null
  /** Time between the censuses in years. */
  years: number
  unmeasuredMigration: MigrationGrade
}

/**
 * Throws for lists that do not fit together, censuses less than half a year apart, groups that are
 * not five years wide, or large unmeasured migration.
 */
export function checkCensusPair(pair: CensusPair): void {
  checkAges(pair.ages)
  if (!(pair.years >= 0.5 && pair.years <= 100)) refuse('population.t', 'years-between-censuses')
  checkCounts('population.pop1', pair.first, pair.ages, checkPositive)
  checkCounts('population.pop2', pair.second, pair.ages, checkPositive)
  checkCounts('population.deaths_annual', pair.deaths, pair.ages, checkNonNegative)
  if (pair.migration) checkCounts('population.mig_annual', pair.migration, pair.ages, checkFinite)
  checkMigration(pair.unmeasuredMigration)
}

export function checkAges(ages: readonly number[]): void {
  if (ages.length < 4) refuse('age', 'four-age-groups')
  if (
    ages.some(
      (age, index) => age < 0 || age % 5 !== 0 || (index > 0 && age - (ages[index - 1] ?? 0) !== 5),
    )
  )
    refuse('age', 'five-year-groups')
}

export function checkCounts(
  path: string,
  values: readonly number[],
  ages: readonly number[],
  check: (path: string, value: number) => void,
): void {
  checkSameLength(path, values, 'age', ages)
  for (const [index, value] of values.entries()) check(`${path}.${index}`, value)
}

export function checkMigration(grade: MigrationGrade): void {
  if (grade === 'large') refuse('unmeasured_migration', 'not-valid-with-migration')
}

/**
 * Places of the ages in the groups; each must have a group before it (if asked) and not be the open
 * one.
 */
export function placesOf(
  path: string,
  wanted: readonly number[],
  ages: readonly number[],
  needsBefore: boolean,
): number[] {
  if (wanted.length === 0) refuse(path, 'give-an-age')
  return wanted.map((age, index) => {
    const place = ages.indexOf(age)
    const isFit = place >= (needsBefore ? 1 : 0) && place < ages.length - 1
    if (!isFit)
      refuse(`${path}.${index}`, 'age-not-usable', {
        age,
        first: ages[needsBefore ? 1 : 0] ?? '',
        last: ages.at(-2) ?? '',
      })
    return place
  })
}

/** Sum of each group and all older ones. */
export function cumulatedFromTop(values: readonly number[]): number[] {
  let sum = 0
  return values
    .toReversed()
    .map((value) => (sum += value))
    .toReversed()
}

export function distributionFindings(
  grade: MigrationGrade,
  completenessRate: number,
): CoverageFinding[] {
  return findingsWhere({
    'method-error': true,
    'unmeasured-migration': grade === 'small',
    'above-one-hundred': completenessRate > 1,
  })
}
