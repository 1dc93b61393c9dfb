import { percentOf } from '@/lib/core/coverage/charts/chart-series'
import type {
  PublishedCoverage,
  PublishedFigure,
  Shown,
} from '@/lib/core/coverage/disclosure/published-coverage'
import type { Grade } from '@/lib/core/coverage/estimate/estimate'
import type { Block, Inline } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'

export const hiddenWord = 'hidden'

export const gradeWords: Record<Grade, string> = {
  A: 'complete register',
  B: 'administrative data, adjusted',
  C: 'survey or census',
  D: 'operational data of a part',
  E: 'estimate of experts',
}

/** A count, "hidden", or nothing. Expected events are no whole numbers and are printed as such. */
export function countWords(count: Shown): string {
  return count === null
    ? ''
    : count === hiddenWord
      ? hiddenWord
      : formatNumber(Math.round(Number(count)))
}

/** "1,230 of 2,000", or the one side that is known. */
export function countsWords({
  numerator,
  denominator,
}: Pick<PublishedFigure, 'numerator' | 'denominator'>): string {
  const [part, whole] = [countWords(numerator), countWords(denominator)]
  return part && whole ? `${part} of ${whole}` : part || (whole && `of ${whole}`)
}

export function shareWords(rate: Shown): string {
  return rate === null
    ? ''
    : rate === hiddenWord
      ? hiddenWord
      : `${formatNumber(percentOf(Number(rate)))} %`
}

/** "61.5 %", "40 days" or "hidden". */
export function figureWords({ rate, days }: Pick<PublishedFigure, 'rate' | 'days'>): string {
  if (rate !== null) return shareWords(rate)
  return days === null
    ? ''
    : days === hiddenWord
      ? hiddenWord
      : `${formatNumber(Math.round(Number(days) * 10) / 10)} days`
}

/** "61.5 % (55 to 68 %)" */
export function figureRangeWords(figure: PublishedFigure): string {
  const range = intervalWords(figure)
  return `${figureWords(figure)}${range && ` (${range})`}`
}

/** "55 to 68 %"; nothing where there is no interval or it is hidden. */
export function intervalWords({ lower, upper }: Pick<PublishedFigure, 'lower' | 'upper'>): string {
  if (typeof lower !== 'number' || typeof upper !== 'number') return ''
  return `${formatNumber(percentOf(lower))} to ${formatNumber(percentOf(upper))} %`
}

/** Says once what "hidden" means, where it is used. */
export function hiddenNote(
  { smallestCell }: PublishedCoverage,
  figures: readonly PublishedFigure[],
): Block[] {
  const isUsed = figures.some(({ rate, days, numerator, denominator }) =>
    [rate, days, numerator, denominator].includes(hiddenWord),
  )
  return isUsed ? [hiddenWords({ smallestCell })] : []
}

export function hiddenWords({ smallestCell }: Pick<PublishedCoverage, 'smallestCell'>): Block {
  const text = `Hidden: a count above 0 and below ${smallestCell}, or a figure from which such a count could be worked out.`
  return { type: 'note', tone: 'info', content: [{ text }] }
}

export interface Column {
  label: string
  width?: number
  numeric?: boolean
}

const portraitColumns = 7

export function wordTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly string[][],
  source?: string,
): Block {
  return {
    type: 'table',
    caption,
    columns: columns.map(({ label, width, numeric }) => ({
      label,
      align: numeric ? ('end' as const) : ('start' as const),
      width: width ?? 1,
    })),
    rows: rows.map((row) => row.map((text): Inline[] => (text ? [{ text }] : []))),
    ...(source && { source }),
    ...(columns.length > portraitColumns && { landscape: true }),
  }
}
