import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import type {
  PublishedCoverage,
  PublishedFigure,
  Shown,
} from '@/lib/core/coverage/disclosure/published-coverage'
import { percentOf } from '@/lib/core/coverage/percent-of'
import type { Block, BlockOf, Inline } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'
import type { NamesUnder, Words } from '@/lib/core/words'

/** A count, "hidden", or nothing. Expected events are no whole numbers and are printed as such. */
export function countWords({ say, lang }: Words, count: Shown): string {
  if (count === null) return ''
  return count === 'hidden' ? say('coverage.hidden') : formatNumber(Math.round(count), lang)
}

/** "1,230 of 2,000", or the one side that is known. */
export function countsWords(
  words: Words,
  { numerator, denominator }: Pick<PublishedFigure, 'numerator' | 'denominator'>,
): string {
  const [part, whole] = [countWords(words, numerator), countWords(words, denominator)]
  if (!whole) return part
  return part
    ? words.say('coverage.figure.counts', { part, whole })
    : words.say('coverage.figure.outOf', { whole })
}

export function shareWords({ say, lang }: Words, rate: Shown): string {
  if (rate === null) return ''
  return rate === 'hidden' ? say('coverage.hidden') : `${formatNumber(percentOf(rate), lang)} %`
}

/** "61.5 %", "40 days" or "hidden". */
export function figureWords(
  words: Words,
  { rate, days }: Pick<PublishedFigure, 'rate' | 'days'>,
): string {
  if (rate !== null) return shareWords(words, rate)
  if (days === null) return ''
  return days === 'hidden'
    ? words.say('coverage.hidden')
    : words.say('coverage.figure.days', {
        days: formatNumber(Math.round(days * 10) / 10, words.lang),
      })
}

/** "61.5 % (55 to 68 %)" */
export function figureRangeWords(words: Words, figure: PublishedFigure): string {
  const range = intervalWords(words, figure)
  return `${figureWords(words, figure)}${range && ` (${range})`}`
}

/** "55 to 68 %"; nothing where there is no interval or it is hidden. */
export function intervalWords(
  { say, lang }: Words,
  { lower, upper }: Pick<PublishedFigure, 'lower' | 'upper'>,
): string {
  if (typeof lower !== 'number' || typeof upper !== 'number') return ''
  return say('coverage.figure.range', {
    lower: formatNumber(percentOf(lower), lang),
    upper: formatNumber(percentOf(upper), lang),
  })
}

/** Says once what "hidden" means, where it is used. */
export function hiddenNote(material: ChartMaterial, figures: readonly PublishedFigure[]): Block[] {
  const isUsed = figures.some(({ rate, days, numerator, denominator }) =>
    [rate, days, numerator, denominator].includes('hidden'),
  )
  return isUsed ? [hiddenWords(material)] : []
}

export function hiddenWords({
  coverage,
  words,
  spoken,
}: Pick<ChartMaterial, 'words' | 'spoken'> & {
  coverage: Pick<PublishedCoverage, 'smallestCell'>
}): Block {
  const text = words.say('coverageReport.hiddenNote', { smallest: coverage.smallestCell })
  return { type: 'note', tone: 'info', content: [{ text, ...spoken }] }
}

export interface Column {
  name: NamesUnder<'coverage.column'>
  width?: number
  numeric?: boolean
  /** Whether its cells hold words of the application, and not what people or the edition say. */
  said?: boolean
}

const portraitColumns = 7

export function wordTable(
  { words, spoken }: Pick<ChartMaterial, 'words' | 'spoken'>,
  caption: string,
  columns: readonly Column[],
  rows: readonly string[][],
  source?: string,
): BlockOf<'table'> {
  const cell = (text: string, index: number): Inline[] =>
    text ? [{ text, ...(columns[index]?.said && spoken) }] : []
  return {
    type: 'table',
    caption,
    columns: columns.map(({ name, width, numeric }) => ({
      label: words.say(`coverage.column.${name}`),
      align: numeric ? ('end' as const) : ('start' as const),
      width: width ?? 1,
    })),
    rows: rows.map((row) => row.map(cell)),
    ...(source && { source }),
    ...(columns.length > portraitColumns && { landscape: true }),
    ...spoken,
  }
}
