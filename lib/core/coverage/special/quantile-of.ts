import { findRoot } from './find-root'
import type { Tails } from './tails'

/** Point between low and high whose lower tail is p, solved in the smaller of the two tails. */
export function quantileOf(
  tails: (x: number) => Tails,
  p: number,
  low: number,
  high: number,
): number {
  return findRoot((x) => (p <= 0.5 ? tails(x).lower - p : 1 - p - tails(x).upper), low, high)
}
