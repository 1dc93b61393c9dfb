import { logGamma } from './log-gamma'
import { logSqrtTwoPi, stirlingSeries } from './stirling-series'

/**
 * Error of Stirling's approximation: ln n! - [(n + 1/2) ln n - n + ln sqrt(2 pi)], for real n > 0.
 * It keeps the densities of large counts exact to double precision. Loader 2000, Fast and accurate
 * computation of binomial probabilities.
 */
export function stirlingError(n: number): number {
  if (n >= 15) return stirlingSeries(n)
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - logSqrtTwoPi
}
