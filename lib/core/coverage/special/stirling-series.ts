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
