import { checkLevel } from '@/lib/core/coverage/refuse'
import { studentQuantile } from '@/lib/core/coverage/special/quantiles'

/**
 * Two-sided deviate of Student's t at a confidence level; null without degrees of freedom. Throws
 * for a level outside 0..1.
 */
export function studentDeviate(level: number, df: number): number | null {
  checkLevel(level)
  return df > 0 ? -studentQuantile((1 - level) / 2, df) : null
}
