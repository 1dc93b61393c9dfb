import { findRoot } from './find-root'
import { incompleteBeta, incompleteGamma, type Tails } from './incomplete-functions'

/** Probability that a standard normal variable exceeds z, exact far into the tail. */
export function normalTail(z: number): number {
  const { lower, upper } = incompleteGamma((z * z) / 2, 0.5)
  return z < 0 ? 0.5 + lower / 2 : upper / 2
}

/** Probability that a chi-square variable with df degrees of freedom exceeds x. */
export function chiSquareTail(x: number, df: number): number {
  return incompleteGamma(x / 2, df / 2).upper
}

/** Point between low and high whose lower tail is p, solved in the smaller of the two tails. */
export function quantileOf(
  tails: (x: number) => Tails,
  p: number,
  low: number,
  high: number,
): number {
  return findRoot((x) => (p <= 0.5 ? tails(x).lower - p : 1 - p - tails(x).upper), low, high)
}

/**
 * Quantile of the standard normal distribution for 0 < p < 1: a coarse start (Abramowitz and Stegun
 * 26.2.23), then Halley's steps to full precision.
 */
export function normalQuantile(p: number): number {
  if (p < 0.5) return -upperNormalQuantile(p)
  return p === 0.5 ? 0 : upperNormalQuantile(1 - p)
}

function upperNormalQuantile(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail))
  let z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)
  for (let round = 0; round < 4; round++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const newton = (normalTail(z) - tail) / density
    z += newton / (1 - (newton * z) / 2)
  }
  return z
}

/** Quantile of the chi-square distribution with real degrees of freedom >= 0, for 0 <= p < 1. */
export function chiSquareQuantile(p: number, df: number): number {
  if (df === 0 || p <= 0) return 0
  const shape = df / 2
  let high = shape + 1
  while (incompleteGamma(high, shape).upper > 1 - p) high *= 2
  return 2 * quantileOf((x) => incompleteGamma(x, shape), p, 0, high)
}

/**
 * Quantile of the beta distribution; a = 0 puts all mass at 0 and b = 0 at 1, as the limits of an
 * exact interval need.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (a === 0 || p <= 0) return 0
  if (b === 0 || p >= 1) return 1
  return quantileOf((x) => incompleteBeta(x, a, b), p, 0, 1)
}

/**
 * Quantile of Student's t with real degrees of freedom > 0 (or Infinity: the normal), for 0 < p <
 * 1.
 */
export function studentQuantile(p: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p)
  if (p === 0.5) return 0
  return p < 0.5 ? -upperStudentQuantile(p, df) : upperStudentQuantile(1 - p, df)
}

function upperStudentQuantile(tail: number, df: number): number {
  // t^2 / (df + t^2) is a beta variable; its complement is used where it is the smaller of the two.
  const share = betaQuantile(1 - 2 * tail, 0.5, df / 2)
  if (share < 0.5) return Math.sqrt((df * share) / (1 - share))
  const rest = betaQuantile(2 * tail, df / 2, 0.5)
  return Math.sqrt((df * (1 - rest)) / rest)
}
