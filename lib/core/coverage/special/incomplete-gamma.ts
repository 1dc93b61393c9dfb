import { continuedFraction } from './continued-fraction'
import { poissonDensity } from './poisson-density'
import { type Tails, tailsFromLower, tailsFromUpper } from './tails'

/**
 * Regularised incomplete gamma function P(a, x) and its complement Q(a, x), for a > 0 and x >= 0.
 */
export function incompleteGamma(x: number, a: number): Tails {
  if (x <= 0) return tailsFromLower(0)
  return x < a + 1 ? tailsFromLower(lowerSeries(x, a)) : tailsFromUpper(upperFraction(x, a))
}

function lowerSeries(x: number, a: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return poissonDensity(a, x) * sum
}

function upperFraction(x: number, a: number): number {
  const fraction = continuedFraction(x + 1 - a, (index) => [
    -index * (index - a),
    x + 2 * index + 1 - a,
  ])
  return (poissonDensity(a, x) * a) / fraction
}
