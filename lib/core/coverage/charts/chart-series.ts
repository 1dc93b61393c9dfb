import type { PublishedFigure, Shown } from '@/lib/core/coverage/disclosure/published-coverage'
import { percentOf } from '@/lib/core/coverage/percent-of'
import type { Chart, Series } from '@/lib/core/rendering/block'
import { altWords } from '@/lib/core/rendering/charts/chart-words'
import type { Words } from '@/lib/core/words'
import type { ChartMaterial } from './chart-material'

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
export function sourceLine(
  { names, words: { say } }: ChartMaterial,
  figures: readonly PublishedFigure[],
): string {
  const list = (of: (figure: PublishedFigure) => string) =>
    [...new Set(figures.map(of).filter(Boolean))].sort().join('; ')
  return say('coverage.chart.source', {
    sources: list((figure) => names.sources(figure)) || say('coverage.noneGiven'),
    years: list(({ cell }) => String(cell.year)),
    methods: list(({ method }) => names.method(method)),
    grades: list(({ grade }) => grade ?? '') || say('coverage.noneGiven'),
  })
}

/** Per cent, or days where the indicator is no share. */
export function unitOf({ say }: Words, figures: readonly PublishedFigure[]): string {
  return figures.some(({ rate }) => rate !== null) ? '%' : say('coverage.chart.days')
}

/** The chart in the language of its words, and what it says to those who cannot see it. */
export function withAlt({ lang }: Words, chart: Omit<Chart, 'alt' | 'lang'>): Chart {
  return { ...chart, lang, alt: altWords({ ...chart, lang }) }
}
