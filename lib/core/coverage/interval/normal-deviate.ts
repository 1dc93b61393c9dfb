import { checkLevel } from '@/lib/core/coverage/refuse'
import { normalQuantile } from '@/lib/core/coverage/special/quantiles'

/**
 * Two-sided standard normal deviate of a confidence level: 1.96 at 0.95. Throws for a level outside
 * 0..1.
 */
export function normalDeviate(level: number): number {
  checkLevel(level)
  return -normalQuantile((1 - level) / 2)
}
