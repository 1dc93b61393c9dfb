import type { PublishedFigure } from '../disclosure/published-coverage'
import type { Interval } from '../interval/interval'
import { twoGroupGap } from '../rates/two-group-gap'

export interface NationalComparison {
  /** Difference to the national level, as a share; negative where the population is behind. */
  difference: number
  /** By how many times the national share; null where that is 0. */
  ratio: number | null
  /** Null where a side was not counted. */
  differenceInterval: Interval | null
  ratioInterval: Interval | null
}

const level = 0.95

/** A population against the national level; `hidden` when either side is, null when either has no share. */
export function compareToNational(population: PublishedFigure, national: PublishedFigure): NationalComparison | 'hidden' | null {
  if (population.rate === 'hidden' || national.rate === 'hidden') return 'hidden'
  if (population.rate === null || national.rate === null) return null
  const [first, second] = [countsOf(population), countsOf(national)]
  const gap = first && second ? twoGroupGap(first, second, level) : null
  return {
    difference: population.rate - national.rate,
    ratio: national.rate > 0 ? population.rate / national.rate : null,
    differenceInterval: gap?.newcombeInterval ?? null,
    ratioInterval: gap?.katzInterval ?? null,
  }
}

/** Both counts where both were counted and the one is a part of the other. */
function countsOf({ isCounted, numerator, denominator }: PublishedFigure): { counted: number; all: number } | null {
  if (!isCounted || typeof numerator !== 'number' || typeof denominator !== 'number') return null
  return denominator > 0 && numerator <= denominator ? { counted: numerator, all: denominator } : null
}
