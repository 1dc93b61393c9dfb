import type { Chart, Series } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'
import type { ChartWords } from '@/lib/core/rendering/words/language-words'
import { languageWords } from '@/lib/core/rendering/words/languages'

/** Numbers, and the words beside them, are written as those of the chart are. */
type Worded = Pick<Chart, 'chart' | 'unit' | 'lang'>

export function chartWords({ lang = 'en' }: Pick<Chart, 'lang'>): ChartWords {
  return languageWords(lang).chart
}

/** The words with what stands in their places. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place))
}

/** The value of a category in words, with its interval: "61.5 % (55 to 68)". */
export function valueWords(chart: Worded, series: Series, index: number): string {
  const { hidden, noFigure, range } = chartWords(chart)
  if (series.hidden?.includes(index)) return hidden
  const value = series.values[index]
  if (value === null || value === undefined) return noFigure
  const [low, high] = [series.lower?.[index], series.upper?.[index]]
  return typeof low === 'number' && typeof high === 'number'
    ? `${withUnit(chart, value)} (${filled(range, formatNumber(low, chart.lang), formatNumber(high, chart.lang))})`
    : withUnit(chart, value)
}

/** Percentages and points carry their unit; of others, the title says what is counted. */
export function withUnit({ chart, unit, lang }: Worded, value: number): string {
  const written = formatNumber(value, lang)
  return unit === '%' || chart === 'gap' ? `${written} ${unit}` : written
}

/** What a person who cannot see the chart needs to know: its title and its main figures. */
export function altWords(chart: Omit<Chart, 'alt'>): string {
  const words = chartWords(chart)
  const told = chart.series.flatMap((series) =>
    chart.categories.flatMap((category, index) => {
      const value = valueWords(chart, series, index)
      const name = [chart.series.length > 1 ? series.name : '', category].filter(Boolean).join(', ')
      return value === words.noFigure ? [] : [`${name} ${value}`]
    }),
  )
  const rest = told.length - mostFigures
  const shown = [
    ...told.slice(0, mostFigures),
    ...(rest > 0 ? [filled(words.more, formatNumber(rest, chart.lang))] : []),
  ]
  const reference = chart.reference
    ? ` ${chart.reference.label} ${withUnit(chart, chart.reference.value)}.`
    : ''
  return `${chart.title}: ${shown.join('; ')}.${reference}`
}

const mostFigures = 12
