import type { Interval } from '@/lib/core/coverage/interval/interval'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { checkNonNegative, checkPositive, checkSameLength } from '@/lib/core/coverage/refuse'
import { chiSquareQuantile } from '@/lib/core/coverage/special/quantiles'

export interface StandardisedRate {
  /** Events per person, as if the population had the standard's age structure. */
  rate: number
  variance: number
  fayFeuerInterval: Interval
  normalInterval: Interval
}

/**
 * Directly standardised rate: the sum over strata of w events / population, with weights w that add
 * up to 1 (any scale may be given).
 * Variance: sum of w^2 events / population^2. Fay and Feuer's gamma interval stays valid with few
 * events.
 * Assumes Poisson events. Throws for lists of different length, empty strata, negative events or no
 * weight.
 * Fay and Feuer 1997, Stat Med 16:791.
 */
export function directStandardisation(
  events: readonly number[],
  population: readonly number[],
  weights: readonly number[],
  level: number,
): StandardisedRate {
  checkSameLength('population', population, 'events', events)
  checkSameLength('standard_weights', weights, 'events', events)
  for (const [index, count] of events.entries()) checkNonNegative(`events.${index}`, count)
  for (const [index, persons] of population.entries()) checkPositive(`population.${index}`, persons)
  for (const [index, weight] of weights.entries())
    checkNonNegative(`standard_weights.${index}`, weight)
  const z = normalDeviate(level)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  checkPositive('standard_weights', sum)
  const perPerson = weights.map((weight, index) => weight / sum / (population[index] ?? 1))
  const rate = perPerson.reduce((total, share, index) => total + share * (events[index] ?? 0), 0)
  const variance = perPerson.reduce(
    (total, share, index) => total + share ** 2 * (events[index] ?? 0),
    0,
  )
  const largest = Math.max(...perPerson)
  const tail = (1 - level) / 2
  const gamma = (p: number, mean: number, spread: number) =>
    mean === 0 ? 0 : (spread / (2 * mean)) * chiSquareQuantile(p, (2 * mean * mean) / spread)
  const half = z * Math.sqrt(variance)
  return {
    rate,
    variance,
    fayFeuerInterval: [
      gamma(tail, rate, variance),
      gamma(1 - tail, rate + largest, variance + largest * largest),
    ],
    normalInterval: [rate - half, rate + half],
  }
}
