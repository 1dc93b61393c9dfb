import type { Interval } from '@/lib/core/coverage/interval/interval'
import { studentDeviate } from '@/lib/core/coverage/interval/student-deviate'
import { betaQuantile } from '@/lib/core/coverage/special/quantiles'

/**
 * Exact (beta) interval at the effective sample size p(1 - p)/variance, adjusted by the squared
 * ratio of the t deviates at n - 1 and at the
 * degrees of freedom of the design. At p = 0 or 1, where no variance can be seen, the rows
 * themselves are the effective size.
 * null without degrees of freedom. Korn and Graubard 1998, Survey Methodology 24:193.
 */
export function kornGraubardInterval(given: {
  p: number
  variance: number
  rows: number
  df: number
  level: number
}): Interval | null {
  const { p, variance, rows, df, level } = given
  const wide = studentDeviate(level, df)
  const narrow = studentDeviate(level, rows - 1)
  if (wide === null || narrow === null) return null
  const varies = p > 0 && p < 1
  if (varies && variance <= 0) return [p, p]
  const effective = (varies ? (p * (1 - p)) / variance : rows) * (narrow / wide) ** 2
  const [counted, others] = [effective * p, effective * (1 - p)]
  const tail = (1 - level) / 2
  return [betaQuantile(tail, counted, others + 1), betaQuantile(1 - tail, counted + 1, others)]
}
