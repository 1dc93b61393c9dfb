import 'server-only'
import type { Transaction } from '@/lib/server/db'
import { referenceLock } from '@/lib/server/reference/lock-references'

/** Space of the advisory locks on the workflow of an assessment. */
export const workflowLock = 8

/**
 * Holds the workflow of the assessment still until the transaction ends: readers share, an action
 * takes it alone. Who shares it may write pointers, too.
 */
export async function lockWorkflow(
  tx: Transaction,
  assessmentId: string,
  mode: 'share' | 'alone',
): Promise<void> {
  if (mode === 'alone')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${assessmentId}, ${workflowLock}::bigint))`
  else
    await tx.$executeRaw`
      SELECT
        pg_advisory_xact_lock_shared(hashtextextended(${assessmentId}, ${workflowLock}::bigint)),
        pg_advisory_xact_lock_shared(hashtextextended(${assessmentId}, ${referenceLock}::bigint))`
}

/** The workflow shared, and what points at what held alone, to remove or restore something. */
export async function lockForRemoval(tx: Transaction, assessmentId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtextextended(${assessmentId}, ${workflowLock}::bigint)),
      pg_advisory_xact_lock(hashtextextended(${assessmentId}, ${referenceLock}::bigint))`
}
