import { logSqrtTwoPi, stirlingSeries } from './stirling-series'

/**
 * ln Gamma(x) for x > 0: Stirling's series from 15 on, reached from below by Gamma(x + 1) = x
 * Gamma(x). Absolute error below 1e-14 for small x.
 */
export function logGamma(x: number): number {
  if (x >= 15) return (x - 0.5) * Math.log(x) - x + logSqrtTwoPi + stirlingSeries(x)
  let product = 1
  let shifted = x
  while (shifted < 15) {
    product *= shifted
    shifted += 1
  }
  return logGamma(shifted) - Math.log(product)
}
