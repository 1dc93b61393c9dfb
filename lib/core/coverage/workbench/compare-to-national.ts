import type { PublishedFigure } from '../disclosure/published-coverage'
import { type Comparison, comparison } from './comparison'
import type { EstimateValue } from './estimate'

/** A population against the national level; `hidden` when either side is, null when either has no share. Intervals only where both sides were counted. */
export function compareToNational(population: PublishedFigure, national: PublishedFigure): Comparison | 'hidden' | null {
  if (population.rate === 'hidden' || national.rate === 'hidden') return 'hidden'
  return comparison(openValue(population), openValue(national))
}

function openValue({ rate, numerator, denominator, isCounted, formula, interval, findings }: PublishedFigure): EstimateValue {
  const count = (shown: PublishedFigure['numerator']) => (isCounted && typeof shown === 'number' ? shown : null)
  const share = typeof rate === 'number' ? rate : null
  return { rate: share, lower: null, upper: null, days: null, numerator: count(numerator), denominator: count(denominator), formula, interval, findings }
}
