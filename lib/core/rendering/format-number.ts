export function formatNumber(value: number): string {
  const [whole = '0', decimals] = String(Math.round(value * 1e6) / 1e6).split('.')
  if (/e/i.test(whole)) return String(value)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals ? `${grouped}.${decimals}` : grouped
}

/** "4 May 2026" for an ISO day. */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  const names = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ]
  return `${Number(date)} ${names[Number(month) - 1] ?? month} ${year}`
}

/** Counts below this are hidden in whatever leaves the assessment. */
export const smallestPrintedCount = 10
