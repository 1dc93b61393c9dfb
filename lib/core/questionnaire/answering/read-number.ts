export type ReadNumber =
  | { kind: 'empty' }
  | { kind: 'number'; number: number }
  /** It could mean one of these; only the person knows. */
  | { kind: 'unsure'; candidates: number[] }
  | { kind: 'unreadable' }

/**
 * Reads what a person typed as a number, and asks rather than guesses: "12,5" and "1,234" mean
 * different things in different countries.
 */
export function readNumber(text: string): ReadNumber {
  const typed = text.replace(/\s/g, '').replace(/%$/, '')
  if (typed === '') return { kind: 'empty' }
  if (/^-?\d+(\.\d+)?$/.test(typed) && !/^-?[1-9]\d{0,2}\.\d{3}$/.test(typed))
    return { kind: 'number', number: Number(typed) }
  if (!/^-?\d[\d.,]*$/.test(typed)) return { kind: 'unreadable' }
  const last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','))
  const decimal = Number(`${typed.slice(0, last).replace(/[.,]/g, '')}.${typed.slice(last + 1)}`)
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(typed) ? [Number(typed.replace(/[.,]/g, ''))] : []
  const candidates = [...new Set([...grouped, decimal])].filter(Number.isFinite)
  return candidates.length > 0 ? { kind: 'unsure', candidates } : { kind: 'unreadable' }
}
