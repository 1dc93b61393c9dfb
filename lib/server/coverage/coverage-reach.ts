import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Tool } from '@/lib/core/methodology/schema'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/reach'
import type { Ctx, TransactionCtx } from '@/lib/server/context'
import type { Database, Transaction } from '@/lib/server/db'
import { loadState } from '@/lib/server/step/load-state'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'

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
