import type { Chart, Series } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'

export const hiddenWord = 'hidden'
export const noFigure = 'no figure'

/** The value of a category in words, with its interval: "61.5 % (55 to 68)". */
export function valueWords(chart: Pick<Chart, 'unit'>, series: Series, index: number): string {
  if (series.hidden?.includes(index)) return hiddenWord
  const value = series.values[index]
  if (value === null || value === undefined) return noFigure
  const [low, high] = [series.lower?.[index], series.upper?.[index]]
  const range =
    typeof low === 'number' && typeof high === 'number'
      ? ` (${formatNumber(low)} to ${formatNumber(high)})`
      : ''
  return `${withUnit(chart, value)}${range}`
}

export function withUnit({ unit }: Pick<Chart, 'unit'>, value: number): string {
  return unit === '%' || unit === 'points' ? `${formatNumber(value)} ${unit}` : formatNumber(value)
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
