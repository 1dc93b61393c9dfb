import { checkNonNegative, checkPositive } from '@/lib/core/coverage/refuse'

export interface AgeGroupDeaths {
  registered: number
  completenessRate: number
}

/**
 * Completeness at all ages from that of children and of the others: registered deaths by the sum of
 * registered / completeness of each part.
 * Throws for negative counts, a completeness of 0, or no deaths at all.
 */
export function allAgeDeathCompleteness(
  underFive: AgeGroupDeaths,
  fiveAndOver: AgeGroupDeaths,
): { adjustedDeaths: number; completenessRate: number } {
  checkNonNegative('deaths_u5', underFive.registered)
  checkNonNegative('deaths_5plus', fiveAndOver.registered)
  checkPositive('completeness_u5', underFive.completenessRate)
  checkPositive('completeness_5plus', fiveAndOver.completenessRate)
  const registered = underFive.registered + fiveAndOver.registered
  checkPositive('deaths_5plus', registered)
  const adjustedDeaths =
    underFive.registered / underFive.completenessRate +
    fiveAndOver.registered / fiveAndOver.completenessRate
  return { adjustedDeaths, completenessRate: registered / adjustedDeaths }
}
