import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Params, ReasonCode } from '@/lib/core/words'

/** A file that is not taken, with what to do about it. */
export function refusedFile(reason: ReasonCode, params?: Params, cause?: unknown): AppError {
  const told = params ? { params } : {}
  return new AppError('unsupported-media-type', {
    reason,
    ...told,
    fieldErrors: [{ path: 'file', code: reason, ...told }],
    cause,
  })
}
