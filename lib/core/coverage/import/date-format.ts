import { z } from 'zod'
export interface DateFormat {
  key: DateFormatKey
  /** 31 January 2024 in this format. */
  label: string
  /** Pattern of strptime; null for the standard one, which is read without it. */
  pattern: string | null
}

export const dateFormatKeys = [
  'iso',
  'dmy-slash',
  'mdy-slash',
  'dmy-dot',
  'dmy-dash',
  'ymd-slash',
  'compact',
  'dmy-name',
] as const
export const DateFormatKey = z.enum(dateFormatKeys)
DateFormatKey.register(z.globalRegistry, { id: 'DateFormatKey' })
export type DateFormatKey = z.infer<typeof DateFormatKey>

export const dateFormats: readonly DateFormat[] = [
  { key: 'iso', label: '2024-01-31', pattern: null },
  { key: 'dmy-slash', label: '31/01/2024', pattern: '%d/%m/%Y' },
  { key: 'mdy-slash', label: '01/31/2024', pattern: '%m/%d/%Y' },
  { key: 'dmy-dot', label: '31.01.2024', pattern: '%d.%m.%Y' },
  { key: 'dmy-dash', label: '31-01-2024', pattern: '%d-%m-%Y' },
  { key: 'ymd-slash', label: '2024/01/31', pattern: '%Y/%m/%d' },
  { key: 'compact', label: '20240131', pattern: '%Y%m%d' },
  { key: 'dmy-name', label: '31-Jan-2024', pattern: '%d-%b-%Y' },
]

type Parts = [year: number, month: number, day: number]
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const readers: Record<DateFormatKey, (text: string) => Parts | null> = {
  iso: (text) => parts(/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T][\d:.]+Z?)?$/, text, [1, 2, 3]),
  'dmy-slash': (text) => parts(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, text, [3, 2, 1]),
  'mdy-slash': (text) => parts(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, text, [3, 1, 2]),
  'dmy-dot': (text) => parts(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, text, [3, 2, 1]),
  'dmy-dash': (text) => parts(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, text, [3, 2, 1]),
  'ymd-slash': (text) => parts(/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, text, [1, 2, 3]),
  compact: (text) => parts(/^(\d{4})(\d{2})(\d{2})$/, text, [1, 2, 3]),
  'dmy-name': (text) => {
    const [, day, month, year] = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(text) ?? []
    return year && month && day
      ? [Number(year), months.indexOf(month.toLowerCase()) + 1, Number(day)]
      : null
  },
}

/**
 * Formats that fit every value, likeliest first; empty when no one format does. Two of them fit
 * when days and months cannot be told apart.
 */
export function fittingDateFormats(values: readonly string[]): DateFormatKey[] {
  if (values.length === 0) return []
  return dateFormatKeys.filter((key) => values.every((value) => isDay(readers[key](value.trim()))))
}

function parts(
  pattern: RegExp,
  text: string,
  [year, month, day]: [number, number, number],
): Parts | null {
  const found = pattern.exec(text)
  return found ? [Number(found[year]), Number(found[month]), Number(found[day])] : null
}

function isDay(found: Parts | null): boolean {
  if (!found) return false
  const [year, month, day] = found
  return (
    year >= 1800 &&
    year <= 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month)
  )
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
