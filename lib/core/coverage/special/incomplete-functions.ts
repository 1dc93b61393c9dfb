import { binomialDensity, poissonDensity } from './densities'

/** Both tails of a distribution at a point: each is exact where it is small. */
export interface Tails {
  lower: number
  upper: number
}

export function tailsFromLower(lower: number): Tails {
  return { lower, upper: 1 - lower }
}

export function tailsFromUpper(upper: number): Tails {
  return { lower: 1 - upper, upper }
}

const tiny = 1e-300

/**
 * b0 + a1/(b1 + a2/(b2 + ...)) by the modified Lentz method; `term(i)` gives [ai, bi] for i = 1, 2,
 * ...
 */
export function continuedFraction(
  b0: number,
  term: (index: number) => readonly [a: number, b: number],
): number {
  let value = b0 || tiny
  let c = value
  let d = 0
  for (let index = 1; index <= 1_000_000; index++) {
    const [a, b] = term(index)
    d = 1 / (b + a * d || tiny)
    c = b + a / c || tiny
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value
}

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
