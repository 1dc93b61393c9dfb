import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import { type Compared, type Comparison, comparison } from './comparison'

/**
 * A population against the national level; `hidden` when either side is, null when either has no
 * share. Intervals only where both sides were counted.
 */
export function compareToNational(
  population: PublishedFigure,
  national: PublishedFigure,
): Comparison | 'hidden' | null {
  if (population.rate === 'hidden' || national.rate === 'hidden') return 'hidden'
  return comparison(openFigure(population), openFigure(national))
}

function openFigure({ rate, numerator, denominator, isCounted }: PublishedFigure): Compared {
  const open = (shown: PublishedFigure['numerator']) => (typeof shown === 'number' ? shown : null)
  return { rate: open(rate), numerator: open(numerator), denominator: open(denominator), isCounted }
}
