import type { Interval } from '../interval/interval'
import { twoGroupGap } from '../rates/two-group-gap'
import type { EstimateValue } from './estimate'
import { level } from './ways/way'

export interface Comparison {
  /** Population less reference, in shares of 1. */
  gap: number
  /** Population divided by reference; null when the reference is 0. */
  ratio: number | null
  /** Where both figures rest on counts, one part of the other; null otherwise. */
  gapInterval: Interval | null
  ratioInterval: Interval | null
}

/**
 * How a population fares against the national level (indicator G16); null where either figure is not a share.
 * The two are taken as independent, although the population is part of the country.
 */
export function comparison(population: EstimateValue | null, reference: EstimateValue | null): Comparison | null {
  if (population?.rate == null || reference?.rate == null) return null
  const [first, second] = [countsOf(population), countsOf(reference)]
  const found = first && second ? twoGroupGap(first, second, level) : null
  return {
    gap: population.rate - reference.rate,
    ratio: reference.rate > 0 ? population.rate / reference.rate : null,
    gapInterval: found?.newcombeInterval ?? null,
    ratioInterval: found?.katzInterval ?? null,
  }
}

function countsOf({ numerator, denominator }: EstimateValue): { counted: number; all: number } | null {
  if (numerator === null || denominator === null || denominator < 1 || numerator > denominator) return null
  return Number.isInteger(numerator) && Number.isInteger(denominator) ? { counted: numerator, all: denominator } : null
}
