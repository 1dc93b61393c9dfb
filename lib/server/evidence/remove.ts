import 'server-only'
import { AppError } from '@/lib/core/error'
import { findTool } from '@/lib/core/methodology/find'
import { getAssessmentFor, touchAssessment } from '@/lib/server/assessment/internal'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'

/** Unties evidence; the document stays. */
export async function removeEvidence(
  ctx: Ctx,
  assessmentId: string,
  toolKey: string,
  id: string,
): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'evidence.remove', {
      access: findTool(reach.methodology, toolKey).editors,
    })
    const changed = await inner.tx.evidenceLink.updateMany({
      where: { id, assessmentId, toolKey, removedAt: null },
      data: { removedAt: inner.now() },
    })
    if (changed.count === 0) throw new AppError('not-found')
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'evidence.remove',
      entity: 'evidence',
      entityId: id,
      assessmentId,
    })
    return null
  })
}
