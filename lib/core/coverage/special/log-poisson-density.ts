import { devianceTerm } from './deviance-term'
import { stirlingError } from './stirling-error'

/**
 * Logarithm of the Poisson probability of x at a mean above 0, extended to real x by the gamma
 * function. Loader 2000.
 */
export function logPoissonDensity(x: number, mean: number): number {
  return x === 0
    ? -mean
    : -stirlingError(x) - devianceTerm(x, mean) - 0.5 * Math.log(2 * Math.PI * x)
}
