import 'server-only'
import type { z } from 'zod'
import { SeenVersion } from '@/lib/core/coverage/estimate/adoption'
import { AppError } from '@/lib/core/error'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { assertOpen, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { dropReferences } from '@/lib/server/reference/keep-references'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { adoptionSelect, adoptionView } from './adoption-view'
import { lockCell, lockEstimate } from './lock-estimate'

/** Opens the choice among the alternatives of a cell again. */
export async function withdrawAdoption(
  ctx: Ctx,
  assessmentId: string,
  estimateId: string,
  input: z.input<typeof SeenVersion>,
): Promise<void> {
  const { version } = SeenVersion.parse(input)
  await transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.adopt')
    await lockWorkflow(inner.tx, assessmentId, 'share')
    await lockEstimate(inner.tx, estimateId)
    const adopted = await inner.tx.coverageAdoption.findFirst({
      where: { assessmentId, estimateId, withdrawnAt: null },
      select: { cellKey: true },
    })
    if (!adopted) throw new AppError('not-found')
    await assertOpen(inner, reach)
    const { cellKey } = adopted
    await lockCell(inner.tx, assessmentId, cellKey)
    const where = { assessmentId_cellKey: { assessmentId, cellKey }, withdrawnAt: null }
    const before = await inner.tx.coverageAdoption.findUnique({ where, select: adoptionSelect })
    if (before?.version !== version || before.estimateId !== estimateId)
      throw new AppError('version-conflict', { extra: { current: before && adoptionView(before) } })
    const data = { version: version + 1, withdrawnAt: inner.now() }
    await inner.tx.coverageAdoption.update({ where, data, select: { version: true } })
    await dropReferences(inner, assessmentId, [{ kind: 'figure', id: cellKey }])
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = {
      action: 'coverage.withdraw-adoption',
      entity: 'coverage-estimate',
      entityId: estimateId,
      assessmentId,
    }
    await record(inner, {
      ...change,
      before: { cell: cellKey, estimate: estimateId, reason: before.reason },
    })
    return null
  })
}
