import type { Reply } from './outcome'
import type { SaveRequest } from './save-request'

export interface Sending extends SaveRequest {
  /** Idempotency-Key. */
  key: string
  /** Whose change it is: refused when someone else is signed in by now. */
  user: string
  /** The page is going: the request outlives it, and nobody waits for the answer. */
  isLeaving: boolean
}

/** Throws where the network is away. */
export type Transport = (sending: Sending) => Promise<Reply>

const patienceMilliseconds = 30_000

export const httpTransport: Transport = async (sending) => {
  const response = await fetch(`/api/v1${sending.path}`, {
    method: sending.method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': sending.key,
      'x-user': sending.user,
    },
    body: JSON.stringify(sending.body),
    ...(sending.isLeaving
      ? { keepalive: true }
      : { signal: AbortSignal.timeout(patienceMilliseconds) }),
  })
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  const body = isJson ? await response.json().catch(() => undefined) : undefined
  const retryAfter = secondsOf(response.headers.get('retry-after'))
  return { status: response.status, body: response.status === 204 ? null : body, retryAfter }
}

/** The header holds seconds or a date. */
function secondsOf(header: string | null): number | null {
  if (header === null) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null
}
