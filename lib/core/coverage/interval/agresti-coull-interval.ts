import { checkPart } from '@/lib/core/coverage/refuse'
import type { Interval } from './interval'
import { normalDeviate } from './normal-deviate'

/**
 * Agresti-Coull interval: the plain interval after adding z^2/2 to the counted and the not counted.
 * It may pass 0 or 1; the limits are not cut.
 * Throws when x is negative or above n. Agresti and Coull 1998, American Statistician 52:119.
 */
export function agrestiCoullInterval(x: number, n: number, level: number): Interval {
  checkPart('x', x, 'n', n)
  const z = normalDeviate(level)
  const size = n + z * z
  const centre = (x + (z * z) / 2) / size
  const half = z * Math.sqrt((centre * (1 - centre)) / size)
  return [centre - half, centre + half]
}
