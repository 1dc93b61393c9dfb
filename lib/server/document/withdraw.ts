import 'server-only'
import { getAssessmentFor, touchAssessment } from '@/lib/server/assessment/internal'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { documentFor } from './internal'

/**
 * Takes a document out of the library; what refers to it shows a withdrawn item, and the file stays
 * for the record.
 */
export async function withdrawDocument(ctx: Ctx, assessmentId: string, id: string): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const { own, title } = await documentFor(inner, reach, id)
    authorize(reach.subject, 'document.withdraw', { own })
    await inner.tx.document.update({
      where: { id },
      data: { withdrawnAt: inner.now() },
      select: { id: true },
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'document.withdraw',
      entity: 'document',
      entityId: id,
      assessmentId,
      before: { title },
    })
    return null
  })
}
