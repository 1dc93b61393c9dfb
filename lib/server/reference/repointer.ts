import 'server-only'
import type { Target } from '@/lib/core/reference/pointer'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import type { StoredReference } from './holder-reader'

/** Another thing of the same kind takes the place of the one that is removed. */
export interface Replacement {
  from: Target
  to: string
}

/**
 * Makes the holders of one kind point at the replacement, by the rights and through the checks that
 * a person's own change of them meets.
 */
export type Repointer = (
  inner: TransactionCtx,
  reach: Reach,
  references: readonly StoredReference[],
  replacement: Replacement,
) => Promise<void>

/** The ids with the replacement in its place, each once. */
export function replaced(ids: readonly string[], { from, to }: Replacement): string[] {
  return [...new Set(ids.map((id) => (id === from.id ? to : id)))]
}
