import type { PublishedFigure, Shown } from '@/lib/core/coverage/disclosure/published-coverage'
import type { CoverageNames } from '@/lib/core/coverage/report/coverage-names'
import type { Chart, Series } from '@/lib/core/rendering/block'
import { altWords } from '@/lib/core/rendering/charts/chart-words'

/** A share as it is printed everywhere: per cent with one decimal. */
export function percentOf(rate: number): number {
  return Math.round(rate * 1000) / 10
}

/** The number that a chart draws of a figure: a percentage, or days. */
export function chartValue({ rate, days }: PublishedFigure): Shown {
  if (rate === null) return typeof days === 'number' ? Math.round(days * 10) / 10 : days
  return rate === 'hidden' ? rate : percentOf(rate)
}

/** One figure for each category, or none, as a series. */
export function seriesOf(name: string, figures: readonly (PublishedFigure | undefined)[]): Series {
  const limit = (value: Shown | undefined) => (typeof value === 'number' ? percentOf(value) : null)
  const hidden = figures.flatMap((figure, index) =>
    figure && chartValue(figure) === 'hidden' ? [index] : [],
  )
  const hasRange = figures.some((figure) => typeof figure?.lower === 'number')
  return {
    name,
    values: figures.map((figure) => {
      const value = figure ? chartValue(figure) : null
      return value === 'hidden' ? null : value
    }),
    ...(hasRange && {
      lower: figures.map((figure) => limit(figure?.lower)),
      upper: figures.map((figure) => limit(figure?.upper)),
    }),
    ...(hidden.length > 0 && { hidden }),
  }
}

/** Source, year, method and grade of all the figures of a chart. */
export function sourceLine(names: CoverageNames, figures: readonly PublishedFigure[]): string {
  const list = (of: (figure: PublishedFigure) => string) =>
    [...new Set(figures.map(of).filter(Boolean))].sort().join('; ')
  const parts = [
    `Sources: ${list((figure) => names.sources(figure)) || 'none given'}`,
    `Year: ${list(({ cell }) => String(cell.year))}`,
    `Method: ${list(({ method }) => names.method(method))}`,
    `Grade: ${list(({ grade }) => grade ?? '') || 'none given'}`,
  ]
  return `${parts.join('. ')}.`
}

/** The chart with the words for those who cannot see it. */
export function withAlt(chart: Omit<Chart, 'alt'>): Chart {
  return { ...chart, alt: altWords(chart) }
}
