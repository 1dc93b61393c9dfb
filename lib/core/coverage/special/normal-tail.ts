import { incompleteGamma } from './incomplete-gamma'

/** Probability that a standard normal variable exceeds z, exact far into the tail. */
export function normalTail(z: number): number {
  const { lower, upper } = incompleteGamma((z * z) / 2, 0.5)
  return z < 0 ? 0.5 + lower / 2 : upper / 2
}
