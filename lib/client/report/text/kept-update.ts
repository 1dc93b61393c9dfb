import { mergeUpdates } from 'yjs'
import { largestUpdate } from '@/lib/core/report/report-requests'

/** Whose text it is, and which; nothing of anyone else is ever read or sent. */
export interface TextPlace {
  user: string
  assessment: string
  output: string
  section: string
}

/** Why the server does not take a change. */
export interface TextRefusal {
  status: number
  message: string
}

/** A change of a section's text, kept until the server has it. */
export interface KeptUpdate extends TextPlace {
  /** Idempotency-Key, the same at every try. */
  key: string
  update: Uint8Array<ArrayBuffer>
  /** Place in the order of typing. */
  order: number
  /** Sent at least once, so the server may have it: it is repeated as it was. */
  tried: boolean
  refusal: TextRefusal | null
}

export function inOrder(updates: Iterable<KeptUpdate>): KeptUpdate[] {
  return [...updates].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
}

/**
 * What goes to the server next, and the keys of what it stands for: what may have arrived goes
 * first and as it was, all else
 * merged into one, as far as one request can hold.
 */
export function nextToSend(
  updates: Iterable<KeptUpdate>,
  newKey: string,
): { next: KeptUpdate; gone: string[] } | null {
  const waiting = inOrder(updates)
  const first = waiting.find(({ tried }) => tried) ?? waiting[0]
  if (!first || waiting.some(({ refusal }) => refusal)) return null
  if (first.tried) return { next: first, gone: [] }
  const parts = fitting(waiting)
  const update = new Uint8Array(
    parts.length === 1 ? first.update : mergeUpdates(parts.map((part) => part.update)),
  )
  return { next: { ...first, key: newKey, update, tried: true }, gone: parts.map(({ key }) => key) }
}

/** At least one, however large: the server says so then. */
function fitting(waiting: readonly KeptUpdate[]): KeptUpdate[] {
  let bytes = 0
  const beyond = waiting.findIndex(({ update }, index) => {
    bytes += update.length
    return index > 0 && bytes > largestUpdate
  })
  return beyond === -1 ? [...waiting] : waiting.slice(0, beyond)
}
