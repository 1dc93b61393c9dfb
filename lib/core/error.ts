import { coded, type Reason, type ReasonParams } from './reason'
import type { ReasonCode } from './words'

/** Every failure a caller can meet, with the HTTP status it maps to. */
export const errorStatus = {
  'malformed-request': 400,
  'invalid-input': 422,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'second-factor-required': 401,
  forbidden: 403,
  'cross-site-request': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'version-conflict': 409,
  'already-exists': 409,
  'action-not-available': 409,
  'guard-failed': 409,
  'stale-references': 409,
  'in-use': 409,
  'points-at-removed': 409,
  'checks-failed': 409,
  'idempotency-mismatch': 409,
  'link-expired': 410,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  'service-unavailable': 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus

/** A problem tied to one input: a dotted path into the request, and what to do about it. */
export interface FieldError extends Reason {
  path: string
}

export interface AppErrorOptions {
  /** Says more than the code does; the sentence of the code is told when absent. */
  reason?: ReasonCode | Reason
  params?: ReasonParams
  fieldErrors?: FieldError[]
  /** Machine-readable extras, copied as members of the problem document. */
  extra?: Record<string, unknown>
  cause?: unknown
}

/**
 * The one error class: thrown early, caught only at the route wrapper, the job runner and the error
 * page.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly reason: Reason | undefined
  readonly fieldErrors: FieldError[]
  readonly extra: Record<string, unknown>

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    const reason = reasonIn(options)
    super(reason ? `${code}: ${coded(reason.code, reason.params)}` : code, {
      cause: options.cause,
    })
    this.name = 'AppError'
    this.code = code
    this.reason = reason
    this.fieldErrors = options.fieldErrors ?? []
    this.extra = options.extra ?? {}
  }

  get status(): number {
    return errorStatus[this.code]
  }
}

function reasonIn({ reason, params }: AppErrorOptions): Reason | undefined {
  if (typeof reason !== 'string') return reason
  return { code: reason, ...(params && { params }) }
}
