import 'server-only'
import { AppError } from '@/lib/core/error'
import type { TransactionCtx } from '@/lib/server/context'
import type { Transaction } from '@/lib/server/db'

/**
 * One change of an estimate, or of the choice among the alternatives of its cell, at a time. The
 * order is workflow, estimate, cell.
 */
export async function lockEstimate(tx: Transaction, estimateId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${estimateId}, 11))`
}

export async function lockCell(
  tx: Transaction,
  assessmentId: string,
  cellKey: string,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${assessmentId + cellKey}, 12))`
}

/**
 * What the country has adopted stays in its cell until the adoption is withdrawn. Call it with the
 * estimate locked.
 */
export async function assertNotAdopted(
  { tx }: TransactionCtx,
  assessmentId: string,
  { id, cellKey }: { id: string; cellKey: string },
): Promise<void> {
  await lockCell(tx, assessmentId, cellKey)
  const where = { assessmentId_cellKey: { assessmentId, cellKey }, withdrawnAt: null }
  const adoption = await tx.coverageAdoption.findUnique({ where, select: { estimateId: true } })
  if (adoption?.estimateId === id)
    throw new AppError('action-not-available', {
      reason: 'estimate-is-adopted',
    })
}
