import { checkLevel } from '../refuse'
import { normalQuantile } from '../special/normal-quantile'

/** Two-sided standard normal deviate of a confidence level: 1.96 at 0.95. Throws for a level outside 0..1. */
export function normalDeviate(level: number): number {
  checkLevel(level)
  return -normalQuantile((1 - level) / 2)
}
