import { incompleteGamma } from './incomplete-gamma'

/** Probability that a chi-square variable with df degrees of freedom exceeds x. */
export function chiSquareTail(x: number, df: number): number {
  return incompleteGamma(x / 2, df / 2).upper
}
