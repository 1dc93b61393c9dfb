import 'server-only'
import type { z } from 'zod'
import { AdoptEstimate } from '@/lib/core/coverage/estimate/adoption'
import type { AdoptionView } from '@/lib/core/coverage/estimate/adoption-view'
import { figurePointers } from '@/lib/core/coverage/estimate/estimate-pointers'
import { AppError } from '@/lib/core/error'
import { holder } from '@/lib/core/reference/pointer'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { assertOpen, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { adoptionSelect, adoptionView } from './adoption-view'
import { lockCell, lockEstimate } from './lock-estimate'

/**
 * Makes one of the alternatives of a cell the country's figure. Throws `version-conflict` with the
 * present choice when another was made meanwhile.
 */
export async function adoptEstimate(
  ctx: Ctx,
  assessmentId: string,
  estimateId: string,
  input: z.input<typeof AdoptEstimate>,
): Promise<AdoptionView> {
  const { reason, version } = AdoptEstimate.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.adopt')
    await lockWorkflow(inner.tx, assessmentId, 'share')
    await lockEstimate(inner.tx, estimateId)
    const estimate = await inner.tx.coverageEstimate.findFirst({
      where: { id: estimateId, assessmentId, removedAt: null },
      select: { cellKey: true },
    })
    if (!estimate) throw new AppError('not-found')
    await assertOpen(inner, reach)
    const { cellKey } = estimate
    await lockCell(inner.tx, assessmentId, cellKey)
    const where = { assessmentId_cellKey: { assessmentId, cellKey } }
    const latest = await inner.tx.coverageAdoption.findUnique({
      where,
      select: { ...adoptionSelect, withdrawnAt: true },
    })
    const before = latest?.withdrawnAt === null ? latest : null
    if ((before?.version ?? 0) !== version)
      throw new AppError('version-conflict', { extra: { current: before && adoptionView(before) } })
    const decision = {
      decidedById: actorId(inner.actor),
      decidedByName: inner.actor.name,
      decidedAt: inner.now(),
    }
    const data = {
      estimateId,
      reason: reason.trim(),
      version: (latest?.version ?? 0) + 1,
      withdrawnAt: null,
      ...decision,
    }
    const after = await inner.tx.coverageAdoption.upsert({
      where,
      create: { ...data, assessmentId, cellKey },
      update: data,
      select: adoptionSelect,
    })
    const holding = { holder: holder('figure', cellKey), pointers: figurePointers({ estimateId }) }
    await keepReferences(inner, assessmentId, [holding])
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const shown = (adoption: typeof after) => ({
      cell: cellKey,
      estimate: adoption.estimateId,
      reason: adoption.reason,
    })
    const change = {
      action: 'coverage.adopt',
      entity: 'coverage-estimate',
      entityId: estimateId,
      assessmentId,
    }
    await record(inner, {
      ...change,
      ...(before && { before: shown(before) }),
      after: shown(after),
    })
    return adoptionView(after)
  })
}
