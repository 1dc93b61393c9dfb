import 'server-only'
import { AppError } from '@/lib/core/error'
import { type RemovableKind, restorableSince } from '@/lib/core/removal/removal-views'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { removables, textHoldings } from '@/lib/server/registry/removables'
import { lockForRemoval } from '@/lib/server/step/lock-workflow'

/**
 * Brings back a removed thing with all that it holds. Throws `points-at-removed` while something it
 * refers to is itself removed.
 */
export async function restoreThing(
  ctx: Ctx,
  assessmentId: string,
  kind: RemovableKind,
  thingId: string,
): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'removal.restore')
    await lockForRemoval(inner.tx, assessmentId)
    const key = { assessmentId, kind, thingId }
    const removal = await inner.tx.removal.findUnique({
      where: { assessmentId_kind_thingId: key, removedAt: { gt: restorableSince(inner.now()) } },
      select: { thingId: true, within: true, name: true },
    })
    if (!removal) throw new AppError('not-found')
    const removable = removables[kind]
    const resource = await removable.resource(inner.tx, reach, removal, actorId(inner.actor))
    authorize(reach.subject, removable.action, resource)
    const holdings = await removable.restore(inner, reach, removal)
    await inner.tx.removal.delete({ where: { assessmentId_kind_thingId: key } })
    await keepReferences(inner, assessmentId, holdings)
    // Words that were typed about it while it was away point at it again.
    const texts = await textHoldings(inner.tx, { assessmentId })
    await keepReferences(inner, assessmentId, texts, 'leave-out')
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      ...{ action: 'assessment.restore', entity: kind, entityId: thingId, assessmentId },
      after: { name: removal.name },
    })
    return null
  })
}
