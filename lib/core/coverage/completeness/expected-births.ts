import { checkNonNegative, checkPositive, checkSameLength } from '@/lib/core/coverage/refuse'

/**
 * Births to expect from fertility: the sum over age groups of women times births per woman and
 * year. The total fertility rate is the width of the
 * groups times the sum of the rates. Assumes that women are counted at mid-year of the same year
 * and area as the rates.
 * Throws for lists of different length, negative values, or no births at all. United Nations,
 * Manual X (1983).
 */
export function expectedBirths(
  women: readonly number[],
  fertilityRates: readonly number[],
  groupYears = 5,
): { births: number; totalFertilityRate: number } {
  checkSameLength('asfr', fertilityRates, 'women', women)
  checkPositive('group_years', groupYears)
  for (const [index, value] of women.entries()) checkNonNegative(`women.${index}`, value)
  for (const [index, value] of fertilityRates.entries()) checkNonNegative(`asfr.${index}`, value)
  const births = fertilityRates.reduce((sum, rate, index) => sum + rate * (women[index] ?? 0), 0)
  checkPositive('asfr', births)
  return {
    births,
    totalFertilityRate: groupYears * fertilityRates.reduce((sum, rate) => sum + rate, 0),
  }
}
