import 'server-only'
import { AppError } from '@/lib/core/error'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { loadState } from '@/lib/server/step/load-state'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'
import { takeOutBoundary } from './take-out-boundary'

/** Takes the outlines of areas out; versions of the report that were issued keep theirs. */
export async function removeBoundary(ctx: Ctx, assessmentId: string): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.update')
    await lockWorkflow(inner.tx, assessmentId, 'share')
    assertAcceptsChanges(
      reach,
      (await loadState(inner.tx, reach))[reach.tool.step]?.status ?? 'not-started',
    )
    const before = await inner.tx.boundary.findFirst({
      where: { assessmentId, removedAt: null },
      select: { id: true, name: true },
    })
    if (!before) throw new AppError('not-found')
    await takeOutBoundary(inner, reach)
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'coverage.boundary',
      entity: 'boundary',
      entityId: before.id,
      assessmentId,
      before: { name: before.name },
    })
    return null
  })
}
