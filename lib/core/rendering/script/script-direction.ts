export type Direction = 'ltr' | 'rtl'

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction in which a language is written. */
export function directionOf(lang: string): Direction {
  const tag = lang.toLowerCase()
  if (/-(arab|aran|thaa|hebr)\b/.test(tag)) return 'rtl'
  if (/-(latn|cyrl)\b/.test(tag)) return 'ltr'
  return rightToLeft.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
