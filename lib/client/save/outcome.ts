import type { Refusal } from './kind'

/** What came back over the network, whoever sent it. */
export interface Reply {
  status: number
  /** Undefined where the answer is no JSON: a captive portal or a gateway, never this server. */
  body: unknown
  /** Seconds that the server asks to wait. */
  retryAfter: number | null
}

export type Outcome =
  | { kind: 'taken'; body: unknown }
  | { kind: 'refused'; refusal: Refusal }
  /** The key was used for another request: nothing says whether this one arrived. */
  | { kind: 'key-taken' }
  | { kind: 'signed-out' }
  /** Nobody may send for now. */
  | { kind: 'busy'; retryAfter: number | null }
  /** This request fails on the server; others may not. */
  | { kind: 'failing' }
  | { kind: 'unreached' }

const waitStatuses = [408, 425, 429, 502, 503, 504]

export function outcomeOf(reply: Reply): Outcome {
  const { status, body, retryAfter } = reply
  if (waitStatuses.includes(status)) return { kind: 'busy', retryAfter }
  if (body === undefined || status < 200 || (status >= 300 && status < 400))
    return { kind: 'unreached' }
  if (status < 300) return { kind: 'taken', body }
  const refusal = refusalOf(status, body)
  if (!refusal) return { kind: 'unreached' }
  if (status === 401) return { kind: 'signed-out' }
  if (status >= 500) return { kind: 'failing' }
  if (refusal.code === 'idempotency-mismatch') return { kind: 'key-taken' }
  return { kind: 'refused', refusal }
}

/** Null when this is no problem document of this server. */
function refusalOf(status: number, body: unknown): Refusal | null {
  if (typeof body !== 'object' || body === null || !('code' in body)) return null
  const { code, detail, errors, ...more } = body as Record<string, unknown>
  if (typeof code !== 'string') return null
  const fieldErrors = Array.isArray(errors) ? (errors as Refusal['fieldErrors']) : []
  const message = fieldErrors[0]?.message ?? (typeof detail === 'string' ? detail : code)
  return { status, code, message, fieldErrors, body: { code, detail, errors, ...more } }
}
