import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import { checkNonNegative, checkPart, checkPositive, refuse } from '@/lib/core/coverage/refuse'

export interface Registrations {
  /** Events that occurred in the year and the area, registered by the cut-off date. */
  registered: number
  registeredOnTime?: number | undefined
  registeredWithinYear?: number | undefined
}

export interface Completeness {
  expected: number
  /** Registered by expected; above 1 is possible and never cut. */
  completenessRate: number
  gap: number
  onTimeShareRate: number | null
  onTimeCompletenessRate: number | null
  withinYearShareRate: number | null
  withinYearCompletenessRate: number | null
  findings: CoverageFinding[]
}

/**
 * Completeness from the events a crude rate leads to expect: E = rate / 1000 x mid-year population,
 * completeness = registered / E.
 * Births with the crude birth rate, deaths with the crude death rate; events by place of usual
 * residence, of one year and one area.
 * A national rate is not good for a district or a population group. Throws for negative counts, a
 * population or rate of 0, or a part above
 * the registered. United Nations, Principles and Recommendations for a Vital Statistics System,
 * Rev. 3 (2014).
 */
export function completenessFromRate(
  given: Registrations & { population: number; ratePerThousand: number },
): Completeness {
  checkPositive('population_midyear', given.population)
  checkPositive('crude_birth_rate_per_1000', given.ratePerThousand)
  if (given.ratePerThousand > 1000)
    refuse('crude_birth_rate_per_1000', 'events-per-1000-at-most-1000')
  return completenessOf(given, (given.ratePerThousand * given.population) / 1000)
}

/**
 * Completeness against a number of expected events. Throws for negative counts, 0 expected, or a
 * part above the registered.
 */
export function completenessOf(given: Registrations, expected: number): Completeness {
  const { registered, registeredOnTime, registeredWithinYear } = given
  checkNonNegative('registered', registered)
  checkPositive('expected', expected)
  checkTimely('registered_within_legal_period', registeredOnTime, registered)
  checkTimely('registered_within_1_year', registeredWithinYear, registered)
  const shareOf = (part: number | undefined, whole: number) =>
    part === undefined || whole === 0 ? null : part / whole
  return {
    expected,
    completenessRate: registered / expected,
    gap: expected - registered,
    onTimeShareRate: shareOf(registeredOnTime, registered),
    onTimeCompletenessRate: shareOf(registeredOnTime, expected),
    withinYearShareRate: shareOf(registeredWithinYear, registered),
    withinYearCompletenessRate: shareOf(registeredWithinYear, expected),
    findings: findingsWhere({ 'above-one-hundred': registered > expected }),
  }
}

function checkTimely(path: string, part: number | undefined, registered: number): void {
  if (part === undefined) return
  if (registered > 0) checkPart(path, part, 'registered', registered)
  else if (part !== 0) refuse(path, 'not-more-than-registered')
}
