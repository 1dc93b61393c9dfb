import 'server-only'
import type { BlockOf, Inline } from '@/lib/core/documents/block'

/** Width of the text, in points: A4 upright and across. */
export const textWidth = { upright: 464, across: 711 } as const
const textHeight = { upright: 690, across: 440 } as const
const size = 8.8
const lineHeight = 12.8
const padding = 10
/** A row longer than this share of a page may go on over to the next. */
const longRow = 0.4
/** A table lower than this share of a page is kept together. */
const shortTable = 0.25
/** Texts up to this width stand on one line as long as all such columns leave this share of the table to the others. */
const oneLine = 95
const tidyShare = 0.75
const longestWord = 24
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/
const narrow = /[\s.,:;'|!()[\]iljtfI-]/
const widest = /[MWmw%@]/
const large = /[A-Z\u1000-\u109f\u1780-\u17ff]/

export interface TableLayout {
  /** Width of each column, in points. */
  widths: number[]
  /** Rows that are longer than most of a page. */
  long: number[]
  /** Low enough to be kept on one page. */
  short: boolean
}

/**
 * Widths of the columns from the length of what stands in them: no column is narrower than its longest word as long as that
 * is possible, and the rest goes to those with much text. Counted here because measuring every cell takes the engine longer.
 */
export function tableLayout({ columns, rows, landscape }: BlockOf<'table'>, words: (inline: Inline) => string): TableLayout {
  const form = landscape ? 'across' : 'upright'
  const cells = rows.map((row) => columns.map((_, index) => (row[index] ?? []).map(words).join('')))
  const needs = columns.map(({ label, width }, index) => needOf([label, ...cells.map((row) => row[index] ?? '')], width))
  const widths = shared(needs, textWidth[form])
  const heights = cells.map((row) => largest(row.map((text, column) => linesIn(text, (widths[column] ?? 1) - padding))) * lineHeight + padding)
  return {
    widths,
    long: heights.flatMap((height, index) => (height > longRow * textHeight[form] ? [index] : [])),
    short: heights.reduce((sum, height) => sum + height, 0) < shortTable * textHeight[form],
  }
}

interface Need {
  /** For the longest word. */
  least: number
  /** For short texts on one line, where there are no others. */
  tidy: number
  /** For each text on one line. */
  whole: number
  weight: number
}

function needOf(texts: string[], weight: number): Need {
  const word = largest(texts.map((text) => largest(text.split(/[\s\u200b/-]+/).map(widthOf))))
  const line = largest(texts.map(widthOf))
  const least = Math.min(word, longestWord * size * 0.62) + padding
  const whole = Math.max(line + padding, least)
  return { least, tidy: whole <= oneLine ? whole : least, whole, weight }
}

/** Not by spreading the list, which a very long table would be too long for. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), size)
}

function shared(needs: readonly Need[], total: number): number[] {
  const sum = (pick: (need: Need) => number) => needs.reduce((all, need) => all + pick(need), 0)
  const whole = sum((need) => need.whole)
  if (whole <= total) return needs.map((need) => need.whole + ((total - whole) * need.weight) / sum(({ weight }) => weight))
  const base = sum((need) => need.tidy) <= tidyShare * total ? needs.map(({ tidy }) => tidy) : needs.map(({ least }) => least)
  const taken = base.reduce((all, width) => all + width, 0)
  if (taken >= total) return base.map((width) => (width / taken) * total)
  return base.map((width, index) => width + (spread(needs, base, total - taken)[index] ?? 0))
}

/** Shares out what is left. Much text gets more, but not in proportion, and no column more than it can use. */
function spread(needs: readonly Need[], base: readonly number[], spare: number): number[] {
  const room = needs.map(({ whole }, index) => whole - (base[index] ?? 0))
  const wishes = needs.map(({ weight }, index) => Math.sqrt(Math.min(room[index] ?? 0, 4 * spare)) * (1 + weight))
  const full = new Set<number>()
  for (;;) {
    const left = spare - [...full].reduce((all, index) => all + (room[index] ?? 0), 0)
    const asked = wishes.reduce((all, wish, index) => (full.has(index) ? all : all + wish), 0)
    const shares = wishes.map((wish, index) => (full.has(index) ? (room[index] ?? 0) : (left * wish) / asked))
    const over = shares.flatMap((share, index) => (!full.has(index) && share > (room[index] ?? 0) ? [index] : []))
    if (over.length === 0) return shares
    for (const index of over) full.add(index)
  }
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(width, size))), 0)
}

/** About how wide the text is, in points; rather too much, so that a word that seems to fit does. */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += wide.test(sign) ? 1 : narrow.test(sign) ? 0.38 : widest.test(sign) ? 0.95 : large.test(sign) ? 0.7 : 0.61
  return width * size
}
