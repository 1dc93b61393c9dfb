import type { ErrorCode, FieldError } from '@/lib/core/error'
import type { Reason } from '@/lib/core/reason'

/** An `AppError` on its way out of a process. */
export interface Refusal {
  code: ErrorCode
  reason?: Reason
  fieldErrors: FieldError[]
}

/** `refused` says what is wrong with what was given; `failed` is for the log. */
export type ProcessMessage<Answer> =
  | { type: 'ready' }
  | { type: 'progress'; share: number }
  | { type: 'answer'; answer: Answer }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'failed'; message: string }
