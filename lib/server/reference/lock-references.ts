import 'server-only'
import type { Transaction } from '@/lib/server/db'

/** Space of the advisory locks on what points at what in an assessment. */
export const referenceLock = 18

/**
 * Holds what points at what still until the transaction ends: who writes pointers shares, who
 * removes or restores takes it alone. It comes after the workflow and before any tool, estimate or
 * section.
 */
export async function lockReferences(
  tx: Transaction,
  assessmentId: string,
  mode: 'share' | 'alone',
): Promise<void> {
  if (mode === 'alone')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${assessmentId}, ${referenceLock}::bigint))`
  else
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${assessmentId}, ${referenceLock}::bigint))`
}
