import { stirlingError } from './log-gamma'

/** x ln(x / mean) + mean - x, without cancellation when x is near the mean. Loader 2000. */
export function devianceTerm(x: number, mean: number): number {
  if (x === 0) return mean
  const difference = x - mean
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference
  // ln(x / mean) = 2 artanh(v), expanded in powers of v.
  const v = difference / (x + mean)
  let sum = difference * v
  let power = 2 * x * v
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= v * v
    const next = sum + power / odd
    if (next === sum) break
    sum = next
  }
  return sum
}

/**
 * Binomial probability of x in n at p, extended to real x and n by the gamma function; q is 1 - p.
 * Loader 2000.
 */
export function binomialDensity(x: number, n: number, p: number, q = 1 - p): number {
  if (x < 0 || x > n) return 0
  if (p === 0) return x === 0 ? 1 : 0
  if (q === 0) return x === n ? 1 : 0
  if (x === 0) return Math.exp(n * (p < 0.5 ? Math.log1p(-p) : Math.log(q)))
  if (x === n) return Math.exp(n * (q < 0.5 ? Math.log1p(-q) : Math.log(p)))
  const rest = n - x
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(rest) -
    devianceTerm(x, n * p) -
    devianceTerm(rest, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest))
}

/**
 * Logarithm of the Poisson probability of x at a mean above 0, extended to real x by the gamma
 * function. Loader 2000.
 */
export function logPoissonDensity(x: number, mean: number): number {
  return x === 0
    ? -mean
    : -stirlingError(x) - devianceTerm(x, mean) - 0.5 * Math.log(2 * Math.PI * x)
}

/** Poisson probability of x at the mean, extended to real x by the gamma function. */
export function poissonDensity(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0
  return Math.exp(logPoissonDensity(x, mean))
}
