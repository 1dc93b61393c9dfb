import { checkNonNegative, checkPositive, checkRate } from '@/lib/core/coverage/refuse'

/**
 * Completeness of deaths under five: expected deaths = births x 5q0, completeness = registered /
 * expected. The 5q0 must come from elsewhere than the
 * register (the estimates of the UN Inter-agency Group); births of the same years. Throws for
 * negative counts, no births, or a 5q0 of 0 or above 1.
 */
export function childDeathCompleteness(
  births: number,
  underFiveMortality: number,
  registeredDeaths: number,
): { expected: number; completenessRate: number } {
  checkPositive('births', births)
  checkPositive('u5mr', underFiveMortality)
  checkRate('u5mr', underFiveMortality)
  checkNonNegative('registered_under5_deaths', registeredDeaths)
  const expected = births * underFiveMortality
  return { expected, completenessRate: registeredDeaths / expected }
}
