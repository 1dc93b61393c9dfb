import { normalTail } from './normal-tail'

/**
 * Quantile of the standard normal distribution for 0 < p < 1: a coarse start (Abramowitz and Stegun
 * 26.2.23), then Halley's steps to full precision.
 */
export function normalQuantile(p: number): number {
  if (p < 0.5) return -upperQuantile(p)
  return p === 0.5 ? 0 : upperQuantile(1 - p)
}

function upperQuantile(tail: number): number {
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
