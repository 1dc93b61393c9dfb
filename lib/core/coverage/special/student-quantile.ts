import { betaQuantile } from './beta-quantile'
import { normalQuantile } from './normal-quantile'

/**
 * Quantile of Student's t with real degrees of freedom > 0 (or Infinity: the normal), for 0 < p <
 * 1.
 */
export function studentQuantile(p: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p)
  if (p === 0.5) return 0
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df)
}

function upperQuantile(tail: number, df: number): number {
  // t^2 / (df + t^2) is a beta variable; its complement is used where it is the smaller of the two.
  const share = betaQuantile(1 - 2 * tail, 0.5, df / 2)
  if (share < 0.5) return Math.sqrt((df * share) / (1 - share))
  const rest = betaQuantile(2 * tail, df / 2, 0.5)
  return Math.sqrt((df * (1 - rest)) / rest)
}
