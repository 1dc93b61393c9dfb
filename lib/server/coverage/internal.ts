import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Tool } from '@/lib/core/methodology/schema'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/internal'
import type { Ctx, TransactionCtx } from '@/lib/server/context'
import type { Database, Transaction } from '@/lib/server/db'
import { loadState } from '@/lib/server/step/internal'
import { assertAcceptsChanges } from '@/lib/server/tool/internal'

export type Source = Transaction | Database

export interface CoverageReach extends Reach {
  /** The tool that the edition gives the workbench's screen. */
  tool: Tool
}

/**
 * The assessment within reach, if its edition has the coverage workbench as a screen of its own;
 * `not-found` otherwise.
 */
export async function getCoverageFor(
  ctx: Ctx & { tx?: Transaction },
  assessmentId: string,
): Promise<CoverageReach> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const tool = reach.methodology.tools.find(({ nature }) => nature === 'coverage')
  if (!tool) throw new AppError('not-found')
  return { ...reach, tool }
}

/**
 * Refuses a change unless the step of the workbench takes changes from this person. Call it with
 * the workflow locked.
 */
export async function assertOpen(ctx: TransactionCtx, reach: CoverageReach): Promise<void> {
  assertAcceptsChanges(
    reach,
    (await loadState(ctx.tx, reach))[reach.tool.step]?.status ?? 'not-started',
  )
}

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
