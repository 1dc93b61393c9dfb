import type { Chart, Series } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'

export const hiddenWord = 'hidden'
export const noFigure = 'no figure'

/** Numbers are written as the words of the chart are. */
type Worded = Pick<Chart, 'unit' | 'lang'>

/** The value of a category in words, with its interval: "61.5 % (55 to 68)". */
export function valueWords(chart: Worded, series: Series, index: number): string {
  if (series.hidden?.includes(index)) return hiddenWord
  const value = series.values[index]
  if (value === null || value === undefined) return noFigure
  const [low, high] = [series.lower?.[index], series.upper?.[index]]
  const range =
    typeof low === 'number' && typeof high === 'number'
      ? ` (${formatNumber(low, chart.lang)} to ${formatNumber(high, chart.lang)})`
      : ''
  return `${withUnit(chart, value)}${range}`
}

export function withUnit({ unit, lang }: Worded, value: number): string {
  const written = formatNumber(value, lang)
  return unit === '%' || unit === 'points' ? `${written} ${unit}` : written
}

/** What a person who cannot see the chart needs to know: its title and its main figures. */
export function altWords(chart: Omit<Chart, 'alt'>): string {
  const figures = chart.series.flatMap((series) =>
    chart.categories.map((category, index) => ({
      name: [chart.series.length > 1 ? series.name : '', category].filter(Boolean).join(', '),
      words: valueWords(chart, series, index),
    })),
  )
  const told = figures.filter(({ words }) => words !== noFigure)
  const rest = told.length - mostFigures
  const reference = chart.reference
    ? ` ${chart.reference.label} ${withUnit(chart, chart.reference.value)}.`
    : ''
  return `${chart.title}: ${told
    .slice(0, mostFigures)
    .map(({ name, words }) => `${name} ${words}`)
    .join('; ')}${rest > 0 ? `; and ${rest} more in the table` : ''}.${reference}`
}

const mostFigures = 12
