/**
 * Reads a whole typed or copied number, or nothing. Commas and spaces may part thousands (or
 * lakhs) where they stand right; a single comma that cannot do so is the decimal sign.
 */
export function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[\u00A0\u2007\u2009\u202F]/g, ' ')
    .replace(/^[−–]/, '-')
  const sign = /^[+-]/.test(plain) ? plain.slice(0, 1) : ''
  const digits = plain.slice(sign.length).trim()
  const written = [parted(digits, ','), parted(digits, ' '), decimalComma(digits)].find(Boolean)
  const number = Number(`${sign === '-' ? '-' : ''}${written ?? digits}`)
  return written || /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? number : undefined
}

/** 1,234,567.5 or 12,34,567: the last group has three digits, the others two or three alike. */
function parted(digits: string, mark: ',' | ' '): string | null {
  const [whole = '', ...decimals] = digits.split(/[.]/)
  const tail = mark === ' ' && decimals.length === 0 ? whole.split(',') : [whole, ...decimals]
  if (tail.length > 2 || !/^\d*$/.test(tail[1] ?? '')) return null
  const groups = (tail[0] ?? '').split(mark)
  const [first = '', ...rest] = groups
  const sizes = new Set(rest.slice(0, -1).map(({ length }) => length))
  const right =
    rest.length > 0 &&
    groups.every((group) => /^\d+$/.test(group)) &&
    rest.at(-1)?.length === 3 &&
    (sizes.size === 0 || (sizes.size === 1 && [2, 3].some((size) => sizes.has(size)))) &&
    first.length <= 3 &&
    !(first === '0')
  return right ? [groups.join(''), tail[1]].filter((part) => part !== undefined).join('.') : null
}

function decimalComma(digits: string): string | null {
  return /^\d+,\d+$/.test(digits) ? digits.replace(',', '.') : null
}
