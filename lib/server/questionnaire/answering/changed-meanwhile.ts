import 'server-only'
import { AppError } from '@/lib/core/error'

/** Refusal of a change that was made on an older state, with the present one. */
export function changedMeanwhile(current: unknown): AppError {
  return new AppError('version-conflict', { reason: 'changed-meanwhile', extra: { current } })
}
