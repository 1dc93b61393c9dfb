import 'server-only'
import { checkShare } from '@/lib/core/coverage/workbench/check-share'
import type { EstimateContent } from '@/lib/core/coverage/workbench/estimate'
import { estimateValue } from '@/lib/core/coverage/workbench/estimate-value'
import { record, type TransactionCtx } from '../../../context'
import { touchAssessment } from '../../assessment/internal'
import type { CoverageReach } from '../internal'
import { assertSound, type EstimateView, estimateView, type SaveEstimate, writeEstimate } from '../save-estimate'

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

/** Adds many estimates in the caller's transaction, each with its audit entry. One that is refused refuses all. */
export async function addEstimates(
  ctx: TransactionCtx,
  reach: CoverageReach,
  wanted: readonly NewEstimate[],
  { importId, at }: Origin,
): Promise<EstimateView[]> {
  const assessmentId = reach.assessment.id
  const added: EstimateView[] = []
  for (const [index, { id, cell, content }] of wanted.entries()) {
    at(index, () => content.kind === 'measured' && checkShare(cell.indicator, estimateValue(cell, content)))
    await assertSound(ctx, reach, { cell, content })
    const row = await writeEstimate(ctx, assessmentId, null, { id, cell, content, version: 0 }, importId)
    const after = { cell: row.cellKey, content: row.content, value: row.value, importId: row.importId }
    await record(ctx, { action: 'coverage.update', entity: 'coverage-estimate', entityId: id, assessmentId, after })
    added.push(estimateView(row))
  }
  await touchAssessment(ctx.tx, assessmentId, ctx.now())
  return added
}
