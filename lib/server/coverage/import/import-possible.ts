import type { ImportRow } from './import-row'
import 'server-only'
import type { ImportAction } from '@/lib/core/coverage/import/import-view'
import { AppError } from '@/lib/core/error'
import type { ReasonCode } from '@/lib/core/words'

/** What the state of an import lets be done with it. */
export function isPossible(
  { status, storageKey, mapping, _count }: ImportRow,
  action: ImportAction,
): boolean {
  const isBusy = status === 'queued' || status === 'running'
  switch (action) {
    case 'map':
      return !isBusy && storageKey !== null && _count.estimates === 0
    case 'cancel':
      return isBusy
    case 'rerun':
      return !isBusy && storageKey !== null && mapping !== null
    case 'delete-file':
      return !isBusy && storageKey !== null
    case 'make-estimates':
      return status === 'done'
  }
}

const refusals: Record<ImportAction, ReasonCode> = {
  map: 'import-columns-not-now',
  cancel: 'nothing-being-counted',
  rerun: 'import-rerun-not-now',
  'delete-file': 'no-file-to-delete',
  'make-estimates': 'import-not-counted-yet',
}

export function assertPossible(row: ImportRow, action: ImportAction): void {
  if (!isPossible(row, action))
    throw new AppError('action-not-available', { reason: refusals[action] })
}
