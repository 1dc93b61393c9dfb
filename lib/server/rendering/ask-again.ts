import 'server-only'
import { AppError } from '@/lib/core/error'
import type { ReasonCode } from '@/lib/core/words'

/** The line is full, or the file takes longer than the caller can wait. */
export function askAgain(seconds: number, reason: ReasonCode): AppError {
  return new AppError('service-unavailable', { reason, extra: { retryAfterSeconds: seconds } })
}
