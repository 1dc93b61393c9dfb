import 'server-only'
import type { BlockOf, Inline } from '@/lib/core/rendering/block'

/** Width of the text, in points: A4 upright and across. */
export const textWidth = { upright: 464, across: 711 } as const
const textHeight = { upright: 690, across: 440 } as const
interface Print {
  /** Size of the letters, in points. */
  size: number
  /** Room at both sides of a cell together, in points. */
  padding: number
}

/** The usual print, and smaller ones for tables whose words find no room otherwise. */
const usualPrint: Print = { size: 8.8, padding: 10 }
const smallerPrint: Print = { size: 7.6, padding: 8 }
const smallestPrint: Print = { size: 6.4, padding: 4 }
/** Distance of lines, in the size of the letters. */
const lineHeight = 1.46
/** A row longer than this share of a page may go on over to the next. */
const longRow = 0.4
/** A table lower than this share of a page is kept together. */
const shortTable = 0.25
/**
 * Texts up to this width stand on one line as long as all such columns leave this share of the
 * table to the others.
 */
const oneLine = 95
const tidyShare = 0.8
const longestWord = 24
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/
const narrow = /[\s.,:;'|!()[\]iljtfI-]/
/** Width of most letters, in their size. */
const usual = 0.61
const widest = /[MWmw%@]/
const large = /[A-Z\u1000-\u109f\u1780-\u17ff]/

export interface TableLayout extends Print {
  /** Width of each column, in points. */
  widths: number[]
  /** Longest word that surely fits into each column, in characters. */
  longest: number[]
  /** Rows that are longer than most of a page. */
  long: number[]
  /** Low enough to be kept on one page. */
  short: boolean
}

/**
 * Widths of the columns from the length of what stands in them: no column is narrower than its
 * longest word as long as that
 * is possible, and the rest goes to those with much text. Counted here because measuring every cell
 * takes the engine longer.
 */
export function tableLayout(
  { columns, rows, landscape }: BlockOf<'table'>,
  words: (inline: Inline) => string,
): TableLayout {
  const form = landscape ? 'across' : 'upright'
  const cells = rows.map((row) => columns.map((_, index) => (row[index] ?? []).map(words).join('')))
  const needs = columns.map(({ label, width }, index) =>
    needOf([label, ...cells.map((row) => row[index] ?? '')], width),
  )
  const print =
    [usualPrint, smallerPrint].find(
      (each) => sumOf(needs.map(({ least }) => inPoints(least, each))) <= textWidth[form],
    ) ?? smallestPrint
  const { size, padding } = print
  const widths = shared(needs, print, textWidth[form])
  const heights = cells.map(
    (row) =>
      largest(row.map((text, column) => linesIn(text, ((widths[column] ?? 0) - padding) / size))) *
        lineHeight *
        size +
      padding,
  )
  return {
    ...print,
    widths,
    longest: widths.map((width) =>
      Math.min(longestWord, Math.max(1, Math.floor((width - padding) / size / usual))),
    ),
    long: heights.flatMap((height, index) => (height > longRow * textHeight[form] ? [index] : [])),
    short: heights.reduce((sum, height) => sum + height, 0) < shortTable * textHeight[form],
  }
}

/** What a column needs, in the size of the letters. */
interface Need {
  /** For the longest word. */
  least: number
  /** For each text on one line. */
  whole: number
  weight: number
}

function needOf(texts: string[], weight: number): Need {
  const word = largest(texts.map((text) => largest(text.split(/[\s\u200b/-]+/).map(widthOf))))
  const least = Math.min(word, longestWord * usual)
  return { least, whole: Math.max(largest(texts.map(widthOf)), least), weight }
}

function inPoints(width: number, { size, padding }: Print): number {
  return width * size + padding
}

/** Not by spreading the list, which a very long table would be too long for. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 1)
}

function shared(needs: readonly Need[], print: Print, total: number): number[] {
  const whole = needs.map((need) => inPoints(need.whole, print))
  const spare = total - sumOf(whole)
  if (spare >= 0)
    return whole.map(
      (width, index) =>
        width + (spare * (needs[index]?.weight ?? 1)) / sumOf(needs.map(({ weight }) => weight)),
    )
  const base = tidied(
    needs.map((need) => inPoints(need.least, print)),
    whole,
    total,
  )
  const taken = sumOf(base)
  if (taken >= total) return base.map((width) => (width / taken) * total)
  const more = spread(
    whole.map((width, index) => width - (base[index] ?? 0)),
    needs.map(({ weight }) => weight),
    total - taken,
  )
  return base.map((width, index) => width + (more[index] ?? 0))
}

/**
 * Short texts stand on one line, the shortest columns first, as long as enough is left to the
 * others.
 */
function tidied(least: readonly number[], whole: readonly number[], total: number): number[] {
  const widths = [...least]
  const order = whole.map((_, index) => index).sort((a, b) => (whole[a] ?? 0) - (whole[b] ?? 0))
  for (const index of order) {
    const wider = whole[index] ?? 0
    if (wider <= oneLine && sumOf(widths) - (widths[index] ?? 0) + wider <= tidyShare * total)
      widths[index] = wider
  }
  return widths
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/**
 * Shares out what is left. Much text gets more, but not in proportion, and no column more than it
 * has room for.
 */
function spread(room: readonly number[], weights: readonly number[], spare: number): number[] {
  const wishes = room.map(
    (most, index) => Math.sqrt(Math.min(most, 4 * spare)) * (1 + (weights[index] ?? 1)),
  )
  const full = new Set<number>()
  for (;;) {
    const left = spare - sumOf([...full].map((index) => room[index] ?? 0))
    const asked = sumOf(wishes.filter((_, index) => !full.has(index)))
    const shares = wishes.map((wish, index) =>
      full.has(index) ? (room[index] ?? 0) : (left * wish) / asked,
    )
    const over = shares.flatMap((share, index) =>
      !full.has(index) && share > (room[index] ?? 0) ? [index] : [],
    )
    if (over.length === 0) return shares
    for (const index of over) full.add(index)
  }
}

/** How many lines the text takes in a width, both in the size of the letters. */
function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(width, 1))), 0)
}

/**
 * About how wide the text is, in the size of its letters; rather too much, so that a word that
 * seems to fit does.
 */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text)
    width += wide.test(sign)
      ? 1
      : narrow.test(sign)
        ? 0.38
        : widest.test(sign)
          ? 0.95
          : large.test(sign)
            ? 0.7
            : usual
  return width
}
