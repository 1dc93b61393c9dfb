import { checkNonNegative, checkPositive, checkRate } from '../refuse'

/**
 * Completeness of deaths under five: expected deaths = births x 5q0, completeness = registered / expected. The 5q0 must come from elsewhere than the
 * register (the estimates of the UN Inter-agency Group); births of the same years. Throws for negative counts, no births, or a 5q0 of 0 or above 1.
 */
export function childDeathCompleteness(births: number, underFiveMortality: number, registeredDeaths: number): { expected: number; completenessRate: number } {
  checkPositive('births', births)
  checkPositive('u5mr', underFiveMortality)
  checkRate('u5mr', underFiveMortality)
  checkNonNegative('registered_under5_deaths', registeredDeaths)
  const expected = births * underFiveMortality
  return { expected, completenessRate: registeredDeaths / expected }
}

export interface AgeGroupDeaths {
  registered: number
  completenessRate: number
}

/**
 * Completeness at all ages from that of children and of the others: registered deaths by the sum of registered / completeness of each part.
 * Throws for negative counts, a completeness of 0, or no deaths at all.
 */
export function allAgeDeathCompleteness(underFive: AgeGroupDeaths, fiveAndOver: AgeGroupDeaths): { adjustedDeaths: number; completenessRate: number } {
  checkNonNegative('deaths_u5', underFive.registered)
  checkNonNegative('deaths_5plus', fiveAndOver.registered)
  checkPositive('completeness_u5', underFive.completenessRate)
  checkPositive('completeness_5plus', fiveAndOver.completenessRate)
  const registered = underFive.registered + fiveAndOver.registered
  checkPositive('deaths_5plus', registered)
  const adjustedDeaths = underFive.registered / underFive.completenessRate + fiveAndOver.registered / fiveAndOver.completenessRate
  return { adjustedDeaths, completenessRate: registered / adjustedDeaths }
}
