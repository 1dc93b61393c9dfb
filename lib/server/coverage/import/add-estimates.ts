import 'server-only'
import { checkShare } from '@/lib/core/coverage/estimate/check-share'
import type { EstimateContent } from '@/lib/core/coverage/estimate/estimate'
import type { EstimateView } from '@/lib/core/coverage/estimate/estimate-view'
import type { SaveEstimate } from '@/lib/core/coverage/estimate/requests'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { record, type TransactionCtx } from '@/lib/server/context'
import type { CoverageReach } from '@/lib/server/coverage/coverage-reach'
import {
  assertSound,
  estimateView,
  figureFor,
  writeEstimate,
} from '@/lib/server/coverage/estimate/save-estimate'

export interface NewEstimate {
  id: string
  cell: SaveEstimate['cell']
  content: EstimateContent
}

interface Origin {
  importId?: string
  /** Names the place of an estimate in what is refused. */
  at: <T>(index: number, make: () => T) => T
}

/**
 * Adds many estimates in the caller's transaction, each with its audit entry. One that is refused
 * refuses all.
 */
export async function addEstimates(
  ctx: TransactionCtx,
  reach: CoverageReach,
  wanted: readonly NewEstimate[],
  { importId, at }: Origin,
): Promise<EstimateView[]> {
  const assessmentId = reach.assessment.id
  const added: EstimateView[] = []
  for (const [index, { id, cell, content }] of wanted.entries()) {
    const population = await assertSound(ctx, reach, { cell, content })
    const value = at(index, () => {
      const figure = figureFor({ cell, content }, population)
      if (figure) checkShare(cell.indicator, figure)
      return figure
    })
    const row = await writeEstimate(
      ctx,
      assessmentId,
      null,
      { id, cell, content, version: 0, value },
      importId,
    )
    const after = {
      cell: row.cellKey,
      content: row.content,
      value: row.value,
      importId: row.importId,
    }
    await record(ctx, {
      action: 'coverage.update',
      entity: 'coverage-estimate',
      entityId: id,
      assessmentId,
      after,
    })
    added.push(estimateView(row))
  }
  await touchAssessment(ctx.tx, assessmentId, ctx.now())
  return added
}
