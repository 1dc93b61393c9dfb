import { incompleteGamma } from './incomplete-gamma'
import { quantileOf } from './quantile-of'

/** Quantile of the chi-square distribution with real degrees of freedom >= 0, for 0 <= p < 1. */
export function chiSquareQuantile(p: number, df: number): number {
  if (df === 0 || p <= 0) return 0
  const shape = df / 2
  let high = shape + 1
  while (incompleteGamma(high, shape).upper > 1 - p) high *= 2
  return 2 * quantileOf((x) => incompleteGamma(x, shape), p, 0, high)
}
