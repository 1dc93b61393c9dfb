import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import type { Interval } from '@/lib/core/coverage/interval/interval'
import { logNormalInterval } from '@/lib/core/coverage/interval/log-normal-interval'
import { checkNonNegative, checkPositive, refuse } from '@/lib/core/coverage/refuse'

/**
 * Chao's lower bound of a population of which `observed` were seen, `once` and `twice` exactly that
 * often: S + f1^2 / (2 f2).
 * Variance f2 (g^2/2 + g^3 + g^4/4) with g = f1/f2; log-normal interval. Holds when chances differ
 * between persons; assumes a closed population.
 * Throws without persons seen twice, for negative counts, or more than were observed. Small areas:
 * a protection risk, not for publication.
 * Chao 1987, Biometrics 43:783.
 */
export function chaoLowerBound(
  once: number,
  twice: number,
  observed: number,
  level: number,
): { total: number; variance: number; interval: Interval; findings: CoverageFinding[] } {
  checkNonNegative('f1', once)
  checkPositive('f2', twice)
  checkPositive('observed', observed)
  if (once + twice > observed) refuse('observed', 'not-less-than-f1-and-f2')
  const g = once / twice
  const total = observed + (once * once) / (2 * twice)
  const variance = twice * (g ** 2 / 2 + g ** 3 + g ** 4 / 4)
  return {
    total,
    variance,
    interval: logNormalInterval(observed, total, variance, level),
    findings: findingsWhere({ 'protection-risk': true }),
  }
}
