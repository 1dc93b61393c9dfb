import type { Interval } from '@/lib/core/coverage/interval/interval'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { checkNonNegative, checkPositive, refuse } from '@/lib/core/coverage/refuse'

export interface CompletenessInterval {
  completenessRate: number
  /** The register taken as a full count: only the expected events are uncertain. */
  fixedLogStandardError: number
  fixedInterval: Interval
  /** The registered events taken as Poisson. */
  poissonLogStandardError: number
  poissonInterval: Interval
}

/**
 * Interval of completeness when the denominator is an estimate with a standard error: se(log C) =
 * se(E)/E, or sqrt((se(E)/E)^2 + 1/R);
 * limits C exp(-z se) and C exp(z se). Assumes that numerator and denominator err independently.
 * Throws for no registered or expected events,
 * or a standard error that is negative or not below the expected events.
 */
export function completenessInterval(
  registered: number,
  expected: number,
  expectedStandardError: number,
  level: number,
): CompletenessInterval {
  checkPositive('registered', registered)
  if (registered < 1) refuse('registered', 'no-interval-without-events')
  checkPositive('expected', expected)
  checkNonNegative('se_expected', expectedStandardError)
  if (expectedStandardError >= expected) refuse('se_expected', 'standard-error-too-large')
  const z = normalDeviate(level)
  const completenessRate = registered / expected
  const fixed = expectedStandardError / expected
  const poisson = Math.sqrt(fixed ** 2 + 1 / registered)
  const around = (error: number): Interval => [
    completenessRate * Math.exp(-z * error),
    completenessRate * Math.exp(z * error),
  ]
  return {
    completenessRate,
    fixedLogStandardError: fixed,
    fixedInterval: around(fixed),
    poissonLogStandardError: poisson,
    poissonInterval: around(poisson),
  }
}
