import 'server-only'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'

/** Withdraws a personal link; sessions that it opened end with the next request. */
export async function revokeRespondentLink(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.delegate')
    const changed = await inner.tx.respondentLink.updateMany({
      where: { id, assessmentId, revokedAt: null },
      data: { revokedAt: inner.now() },
    })
    if (changed.count === 0) throw new AppError('not-found')
    await record(inner, {
      action: 'questionnaire.delegate',
      entity: 'respondent-link',
      entityId: id,
      assessmentId,
      after: { revoked: true },
    })
    return null
  })
}
