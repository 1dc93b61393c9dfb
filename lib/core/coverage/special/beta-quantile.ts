import { incompleteBeta } from './incomplete-beta'
import { quantileOf } from './quantile-of'

/**
 * Quantile of the beta distribution; a = 0 puts all mass at 0 and b = 0 at 1, as the limits of an
 * exact interval need.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (a === 0 || p <= 0) return 0
  if (b === 0 || p >= 1) return 1
  return quantileOf((x) => incompleteBeta(x, a, b), p, 0, 1)
}
