import { checkPart } from '@/lib/core/coverage/refuse'
import type { Interval } from './interval'
import { normalDeviate } from './normal-deviate'

/**
 * Wilson score interval of the proportion x / n: centre (p + z^2/2n) / (1 + z^2/n), half width z/(1
 * + z^2/n) sqrt(pq/n + z^2/4n^2).
 * Assumes independent events. Throws when x is negative or above n. Wilson 1927, JASA 22:209.
 */
export function wilsonInterval(x: number, n: number, level: number): Interval {
  return score(x, n, 0, normalDeviate(level))
}

/**
 * Wilson interval with continuity correction. The correction is 1/2 event, but never more than the
 * distance of x from n/2,
 * as the one-sample test it inverts has it; so there is none when exactly half are counted.
 * Newcombe 1998, Stat Med 17:857.
 */
export function wilsonCorrectedInterval(x: number, n: number, level: number): Interval {
  return score(x, n, Math.min(0.5, Math.abs(x - n / 2)), normalDeviate(level))
}

function score(x: number, n: number, correction: number, z: number): Interval {
  checkPart('x', x, 'n', n)
  const limit = (p: number, side: -1 | 1) => {
    const spread = (z * z) / (2 * n)
    return (
      (p + spread + side * z * Math.sqrt((p * (1 - p)) / n + spread / (2 * n))) / (1 + 2 * spread)
    )
  }
  const [low, high] = [(x - correction) / n, (x + correction) / n]
  return [low <= 0 ? 0 : limit(low, -1), high >= 1 ? 1 : limit(high, 1)]
}
