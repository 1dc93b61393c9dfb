import type { Interval } from '@/lib/core/coverage/interval/interval'
import { twoGroupGap } from '@/lib/core/coverage/rates/two-group-gap'
import type { CoverageEstimate } from './facts'
import { level } from './methods/estimate-method'

export interface Comparison {
  /** Population less reference, in shares of 1. */
  gap: number
  /** Population divided by reference; null when the reference is 0. */
  ratio: number | null
  /** Where both figures rest on counts, one part of the other; null otherwise. */
  gapInterval: Interval | null
  ratioInterval: Interval | null
}

/** What is compared: a share and, where they are known, the counts that it rests on. */
export interface Compared extends Counts {
  rate: number | null
}

interface Counts {
  numerator: number | null
  denominator: number | null
  /** Whether both sides were counted, and not estimated. */
  isCounted: boolean
}

/**
 * Both sides are among the numbers that were entered; whatever a method worked out is an estimate,
 * whole or not.
 */
export function isCounted({
  content,
  value,
}: Pick<CoverageEstimate, 'content' | 'value'>): boolean {
  if (content.kind !== 'measured' || value?.numerator == null || value.denominator === null)
    return false
  const entered = Object.values(content.inputs)
  return entered.includes(value.numerator) && entered.includes(value.denominator)
}

/** An estimate as one side of a comparison; null without a value. */
export function comparedOf(estimate: Pick<CoverageEstimate, 'content' | 'value'>): Compared | null {
  return estimate.value && { ...estimate.value, isCounted: isCounted(estimate) }
}

/**
 * How a population fares against the national level (indicator G16); null where either figure is
 * not a share.
 * The two are taken as independent, although the population is part of the country.
 */
export function comparison(
  population: Compared | null,
  reference: Compared | null,
): Comparison | null {
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

function countsOf({
  numerator,
  denominator,
  isCounted: wereCounted,
}: Counts): { counted: number; all: number } | null {
  if (
    !wereCounted ||
    numerator === null ||
    denominator === null ||
    denominator < 1 ||
    numerator > denominator
  )
    return null
  return Number.isInteger(numerator) && Number.isInteger(denominator)
    ? { counted: numerator, all: denominator }
    : null
}
