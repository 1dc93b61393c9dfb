import { binomialDensity } from './binomial-density'
import { continuedFraction } from './continued-fraction'
import { type Tails, tailsFromLower, tailsFromUpper } from './tails'

/**
 * Regularised incomplete beta function I_x(a, b) and its complement, for a, b > 0 and 0 <= x <= 1;
 * y is 1 - x.
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): Tails {
  if (x <= 0) return tailsFromLower(0)
  if (y <= 0) return tailsFromUpper(0)
  return x * (a + b + 2) < a + 1
    ? tailsFromLower(smallTail(x, y, a, b))
    : tailsFromUpper(smallTail(y, x, b, a))
}

function smallTail(x: number, y: number, a: number, b: number): number {
  const front = (binomialDensity(a, a + b, x, y) * b) / (a + b)
  const fraction = continuedFraction(1, (index) => {
    const m = Math.floor(index / 2)
    if (index % 2 === 0) return [(m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), 1]
    return [(-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), 1]
  })
  return front / fraction
}
