import { logPoissonDensity } from './log-poisson-density'

/** Poisson probability of x at the mean, extended to real x by the gamma function. */
export function poissonDensity(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0
  return Math.exp(logPoissonDensity(x, mean))
}
