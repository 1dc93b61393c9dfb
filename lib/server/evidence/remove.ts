import 'server-only'
import { AppError } from '@/lib/core/error'
import { findTool } from '@/lib/core/methodology/find'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { takeOut } from '@/lib/server/removal/take-out'
import { lockForRemoval } from '@/lib/server/step/lock-workflow'

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
    await lockForRemoval(inner.tx, assessmentId)
    const where = { id, assessmentId, toolKey, removedAt: null }
    const link = await inner.tx.evidenceLink.findFirst({
      where,
      select: { locator: true, document: { select: { title: true } } },
    })
    if (!link) throw new AppError('not-found')
    await takeOut(inner, reach, {
      ...{ kind: 'evidence', id, tool: toolKey },
      name: [link.document.title, link.locator].filter(Boolean).join(', '),
      holders: [{ kind: 'evidence', id }],
    })
    await inner.tx.evidenceLink.updateMany({ where, data: { removedAt: inner.now() } })
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
