/** ln sqrt(2 pi). */
export const logSqrtTwoPi = 0.5 * Math.log(2 * Math.PI)

/** B(2k) / (2k (2k - 1)) for k = 1, 2, ... with the Bernoulli numbers B. */
const coefficients = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
]

/** Remainder of Stirling's formula for ln Gamma(x), good to double precision from x = 15 on. */
export function stirlingSeries(x: number): number {
  const square = 1 / (x * x)
  return coefficients.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / x
}

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

/**
 * Error of Stirling's approximation: ln n! - [(n + 1/2) ln n - n + ln sqrt(2 pi)], for real n > 0.
 * It keeps the densities of large counts exact to double precision. Loader 2000, Fast and accurate
 * computation of binomial probabilities.
 */
export function stirlingError(n: number): number {
  if (n >= 15) return stirlingSeries(n)
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - logSqrtTwoPi
}
