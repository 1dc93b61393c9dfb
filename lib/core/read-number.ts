export type ReadNumber =
  | { kind: 'empty' }
  | { kind: 'number'; number: number }
  /** It could mean one of these; only the person knows. */
  | { kind: 'unsure'; candidates: number[] }
  | { kind: 'unreadable' }

/** Thousands in threes, or lakhs: twos and a last three. */
const grouped = /^\d{1,3}([.,])(\d{3}\1)*\d{3}$|^\d{1,2}(,\d{2})+,\d{3}$/

/**
 * Reads what a person typed as a number, and asks rather than guesses: "12,5" and "1,234" mean
 * different things in different countries. The whole text is a number, or none of it is.
 */
export function readNumber(text: string): ReadNumber {
  const typed = text.replace(/\s/g, '').replace(/%$/, '').replace(/^[−–]/, '-')
  if (typed === '') return { kind: 'empty' }
  if (/^-?\d+(\.\d+)?$/.test(typed) && !/^-?[1-9]\d{0,2}\.\d{3}$/.test(typed))
    return { kind: 'number', number: Number(typed) }
  const sign = typed.startsWith('-') ? -1 : 1
  const candidates = [...new Set(readings(typed.replace(/^-/, '')))].map((number) => sign * number)
  return candidates.length > 0 ? { kind: 'unsure', candidates } : { kind: 'unreadable' }
}

/** As a whole number in groups, and with its last mark before decimals. */
function readings(digits: string): number[] {
  const [, whole = '', mark = '', decimals = ''] = /^(.*)([.,])(\d+)$/.exec(digits) ?? []
  const inGroups = grouped.test(digits)
  const wholeInGroups = grouped.test(whole) && (inGroups || !whole.includes(mark))
  return [
    ...(inGroups ? [Number(digits.replace(/[.,]/g, ''))] : []),
    ...(/^\d+$/.test(whole) || wholeInGroups
      ? [Number(`${whole.replace(/[.,]/g, '')}.${decimals}`)]
      : []),
  ]
}
