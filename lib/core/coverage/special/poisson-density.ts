import { devianceTerm } from './deviance-term'
import { stirlingError } from './stirling-error'

/** Poisson probability of x at the mean, extended to real x by the gamma function. Loader 2000. */
export function poissonDensity(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - devianceTerm(x, mean)) / Math.sqrt(2 * Math.PI * x)
}
