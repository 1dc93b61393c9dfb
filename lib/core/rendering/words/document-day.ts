import { languageWords } from './languages'

/**
 * An ISO 8601 day as the language writes it, in the Gregorian calendar. The names are kept here,
 * since those of the platform change with its version.
 */
export function documentDay(lang: string, isoDay: string): string {
  const { pattern, months, digits } = languageWords(lang).day
  const [year = 0, month = 0, day = 0] = isoDay.slice(0, 10).split('-').map(Number)
  const written = (value: number) =>
    String(value).replace(/\d/g, (digit) => digits?.charAt(Number(digit)) ?? digit)
  return pattern
    .replace('{y}', written(year))
    .replace('{d}', written(day))
    .replace('{m}', written(month))
    .replace('{month}', months?.[month - 1] ?? '')
}
