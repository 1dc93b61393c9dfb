import 'server-only'
import { AppError } from '@/lib/core/error'

/** Refusal of a change that was made on an older state, with the present one. */
export function changedMeanwhile(current: unknown): AppError {
  const detail =
    'Someone else changed this meanwhile. Copy what you wrote, open the page again and look at what is there now.'
  return new AppError('version-conflict', { detail, extra: { current } })
}
