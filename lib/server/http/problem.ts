import 'server-only'
import { ZodError } from 'zod'
import { AppError, type ErrorCode } from '@/lib/core/error'
import { fieldErrorsOf } from '@/lib/core/field-errors'
import { tell } from '@/lib/core/reason'
import type { Words } from '@/lib/core/words'
import { isDatabaseAway } from '@/lib/server/database/is-away'
import { logger } from '@/lib/server/logger'
import { Prisma } from '../generated/client'

/**
 * Turns whatever was thrown into an RFC 9457 problem document, in the caller's language. Internal
 * messages stay in the log.
 */
export function problemResponse(thrown: unknown, requestId: string, { say }: Words): Response {
  const error = toAppError(thrown)
  if (error.status >= 500) logger().error({ requestId, err: thrown }, 'request failed')
  const problem = {
    type: `urn:crvs-workbench:problem:${error.code}`,
    title: say(`errors.${error.code}`),
    status: error.status,
    code: error.code,
    detail: error.reason ? tell(say, error.reason) : say(`errors.${error.code}`),
    ...(error.reason && { reason: error.reason.code, params: error.reason.params ?? {} }),
    ...(error.fieldErrors.length > 0 && {
      errors: error.fieldErrors.map((field) => ({ ...field, message: tell(say, field) })),
    }),
    ...error.extra,
    requestId,
  }
  return new Response(JSON.stringify(problem), {
    status: error.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...retryHeader(error),
    },
  })
}

export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof ZodError)
    return new AppError('invalid-input', { fieldErrors: fieldErrorsOf(thrown), cause: thrown })
  if (isDatabaseAway(thrown))
    return new AppError('service-unavailable', { reason: 'database-away', cause: thrown })
  if (thrown instanceof Prisma.PrismaClientKnownRequestError) return fromDatabase(thrown)
  return new AppError('internal', { cause: thrown })
}

function fromDatabase(error: Prisma.PrismaClientKnownRequestError): AppError {
  const codes: Record<string, ErrorCode> = {
    P2002: 'already-exists',
    P2025: 'not-found',
    P2003: 'not-found',
  }
  return new AppError(codes[error.code] ?? 'internal', { cause: error })
}

function retryHeader(error: AppError): Record<string, string> {
  const seconds = error.extra.retryAfterSeconds ?? (error.status === 503 ? 5 : undefined)
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {}
}
