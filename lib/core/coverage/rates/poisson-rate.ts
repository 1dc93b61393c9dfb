import type { Interval } from '@/lib/core/coverage/interval/interval'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { checkNonNegative, checkPositive } from '@/lib/core/coverage/refuse'
import { chiSquareQuantile } from '@/lib/core/coverage/special/quantiles'

export interface PoissonRate {
  /** Events per unit of exposure (person-years). */
  rate: number
  exactInterval: Interval
  byarInterval: Interval
}

/**
 * Rate of events per exposure with the exact Poisson interval (chi-square quantiles) and Byar's
 * approximation.
 * Assumes independent events. Throws for negative events or no exposure. Garwood 1936, Biometrika
 * 28:437; Breslow and Day 1987, IARC 82.
 */
export function poissonRate(events: number, exposure: number, level: number): PoissonRate {
  checkNonNegative('events', events)
  checkPositive('exposure', exposure)
  const z = normalDeviate(level)
  const tail = (1 - level) / 2
  const byar = (count: number, side: -1 | 1) =>
    count === 0 ? 0 : count * (1 - 1 / (9 * count) + (side * z) / (3 * Math.sqrt(count))) ** 3
  const lower = Math.max(0, byar(events, -1))
  return {
    rate: events / exposure,
    exactInterval: [
      chiSquareQuantile(tail, 2 * events) / 2 / exposure,
      chiSquareQuantile(1 - tail, 2 * (events + 1)) / 2 / exposure,
    ],
    byarInterval: [lower / exposure, byar(events + 1, 1) / exposure],
  }
}
