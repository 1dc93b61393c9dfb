import 'server-only'
import type { RemovalChoice } from '@/lib/core/removal/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { replaceTarget } from '@/lib/server/reference/replace-target'
import { takeOut } from '@/lib/server/removal/take-out'
import { lockForRemoval } from '@/lib/server/step/lock-workflow'
import { documentFor } from './document-for'

/**
 * Takes a document out of the library, after putting another in its place where one is named. Its
 * file is kept for as long as the document can be restored.
 */
export async function removeDocument(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  { replacement }: RemovalChoice = {},
): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    await lockForRemoval(inner.tx, assessmentId)
    const { own, title } = await documentFor(inner, reach, id)
    authorize(reach.subject, 'document.remove', { own })
    await replaceTarget(inner, reach, { kind: 'document', id }, replacement)
    await takeOut(inner, reach, { kind: 'document', id, name: title, holders: [] })
    await inner.tx.document.update({
      where: { id },
      data: { removedAt: inner.now() },
      select: { id: true },
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      ...{ action: 'document.remove', entity: 'document', entityId: id, assessmentId },
      before: { title },
      ...(replacement && { after: { replacement } }),
    })
    return null
  })
}
