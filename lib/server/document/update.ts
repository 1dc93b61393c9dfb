import 'server-only'
import type { z } from 'zod'
import type { DocumentView } from '@/lib/core/document/document-view'
import { DocumentChange } from '@/lib/core/document/requests'
import { AppError } from '@/lib/core/error'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { defined } from '@/lib/server/defined'
import { startOfDayOrNull } from '@/lib/server/iso-day'
import { documentFor } from './document-for'
import { documentSelect, documentView } from './fields'

/**
 * Changes metadata of a document; its file never changes. Throws `version-conflict` with the
 * present values.
 */
export async function updateDocument(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  input: z.input<typeof DocumentChange>,
): Promise<DocumentView> {
  const { version, publishedOn, ...plain } = DocumentChange.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const before = await documentFor(inner, reach, id)
    authorize(reach.subject, 'document.update', { own: before.own })
    const given = defined(plain)
    const day = publishedOn === undefined ? {} : { publishedOn: startOfDayOrNull(publishedOn) }
    const changed = await inner.tx.document.updateMany({
      where: { id, version },
      data: { ...given, ...day, version: { increment: 1 } },
    })
    const { storageKey: _key, own: _own, ...visible } = before
    if (changed.count === 0)
      throw new AppError('version-conflict', {
        extra: { current: documentView(visible, actorId(inner.actor)) },
      })
    const after = documentView(
      await inner.tx.document.findUniqueOrThrow({ where: { id }, select: documentSelect }),
      actorId(inner.actor),
    )
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'document.update',
      entity: 'document',
      entityId: id,
      assessmentId,
      before: documentView(visible, null),
      after: { ...given, ...day },
    })
    return after
  })
}
