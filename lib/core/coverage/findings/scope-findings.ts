import { type CoverageFinding, findingsWhere } from './finding'

/** Which events or persons a count is about. */
export interface CountScope {
  year: number
  /** Code or name of the area. */
  territory: string
  persons: 'all-residents' | 'citizens' | 'non-citizens'
}

/**
 * Findings for a numerator and a denominator that are not about the same year, territory or
 * persons.
 */
export function scopeFindings(numerator: CountScope, denominator: CountScope): CoverageFinding[] {
  return findingsWhere({
    'different-year': numerator.year !== denominator.year,
    'different-territory': numerator.territory !== denominator.territory,
    'different-citizenship': numerator.persons !== denominator.persons,
  })
}
