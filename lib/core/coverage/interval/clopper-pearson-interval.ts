import { checkLevel, checkPart } from '@/lib/core/coverage/refuse'
import { betaQuantile } from '@/lib/core/coverage/special/quantiles'
import type { Interval } from './interval'

/**
 * Exact interval of the proportion x / n from the binomial distribution (quantiles of the beta
 * distribution); never too narrow, often wide.
 * Throws when x is negative or above n, or the level is outside 0..1. Clopper and Pearson 1934,
 * Biometrika 26:404.
 */
export function clopperPearsonInterval(x: number, n: number, level: number): Interval {
  checkPart('x', x, 'n', n)
  checkLevel(level)
  const tail = (1 - level) / 2
  return [betaQuantile(tail, x, n - x + 1), betaQuantile(1 - tail, x + 1, n - x)]
}
