import type { Option } from '@/lib/core/methodology/field'
import { plainWords } from './likeness'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * The ISO day that the words say in full; undefined for a month, a year, or what could be two days.
 */
export function dayOf(words: string): string | undefined {
  const text = words.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return soundDay(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  // 3/4/2024 is another day in another country; 31/4 and 4/31 say which is the month, and dots are
  // written day first.
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])]
    if (first > 12 || first === second || text.includes('.'))
      return soundDay(numbers[3], numbers[2], numbers[1])
    return second > 12 ? soundDay(numbers[3], numbers[1], numbers[2]) : undefined
  }
  const parts = plainWords(text).split(' ')
  const month = months.findIndex((name) =>
    parts.some((part) => part.length >= 3 && name.startsWith(part)),
  )
  const [year, date] = [
    parts.find((part) => /^\d{4}$/.test(part)),
    parts.find((part) => /^\d{1,2}(st|nd|rd|th)?$/.test(part)),
  ]
  return parts.length === 3 && month >= 0 && year && date
    ? soundDay(year, String(month + 1), date.replace(/\D/g, ''))
    : undefined
}

/** Leap years and the ends of months, without a clock. */
function soundDay(year = '', month = '', date = ''): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const longest = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0
  return y >= 1000 && d >= 1 && d <= longest
    ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    : undefined
}

/** The option that the words name: its label, its value, or a beginning that only one has. */
export function optionOf(options: readonly Option[], words: string): string | undefined {
  const wanted = plainWords(words)
  if (wanted === '') return undefined
  const exact = exactly(options, wanted)
  if (exact !== undefined) return exact
  const near = options.filter(
    ({ label }) =>
      wanted.length >= 3 &&
      (plainWords(label).startsWith(wanted) || wanted.startsWith(plainWords(label))),
  )
  return near.length === 1 ? near[0]?.value : undefined
}

function exactly(options: readonly Option[], wanted: string): string | undefined {
  return options.find(
    ({ value, label }) => plainWords(label) === wanted || plainWords(value) === wanted,
  )?.value
}

/** Each of several options; what names none is handed back. */
export function optionsIn(
  options: readonly Option[],
  words: string,
): { found: string[]; rest: string[] } {
  const whole = exactly(options, plainWords(words))
  if (whole !== undefined) return { found: [whole], rest: [] }
  const parts = words
    .split(/[;,\n/]|\band\b/)
    .map((part) => part.trim())
    .filter(Boolean)
  const read = parts.map((part) => ({ part, value: optionOf(options, part) }))
  return {
    found: [...new Set(read.flatMap(({ value }) => value ?? []))],
    rest: read.filter(({ value }) => value === undefined).map(({ part }) => part),
  }
}

/**
 * Library documents that a text of sources names, and what it says besides: pages, or sources that
 * the library does not hold.
 */
export function sourcesIn(
  documents: readonly Option[],
  words: string,
): { found: string[]; locator: string; unknown: string[] } {
  const parts = words
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const read = parts.map((part) => ({ part, document: documentIn(documents, part) }))
  const several = new Set(read.flatMap(({ document }) => document?.value ?? [])).size > 1
  const locator = read.map(({ part, document }) => {
    if (!document || several) return part === document?.label ? '' : part
    const at = part.toLowerCase().indexOf(document.label.toLowerCase())
    return at < 0 ? '' : trimmed(`${part.slice(0, at)} ${part.slice(at + document.label.length)}`)
  })
  return {
    found: [...new Set(read.flatMap(({ document }) => document?.value ?? []))],
    locator: locator.filter(Boolean).join('; '),
    unknown: read.filter(({ document }) => !document).map(({ part }) => part),
  }
}

/** Without the punctuation that stood between title and page. */
function trimmed(text: string): string {
  const inner = text.replace(/^[\s,.:;–-]+|[\s,:;–-]+$/g, '')
  return /^\(([^()]*)\)$/.exec(inner)?.[1] ?? inner
}

/** The longest title that stands in the text. */
function documentIn(documents: readonly Option[], text: string): Option | undefined {
  const spoken = ` ${plainWords(text)} `
  return documents
    .filter(({ label }) => plainWords(label) !== '' && spoken.includes(` ${plainWords(label)} `))
    .sort((a, b) => b.label.length - a.label.length)[0]
}
