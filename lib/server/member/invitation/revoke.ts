import 'server-only'
import { AppError } from '@/lib/core/error'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'

/** Withdraws an invitation; its link opens nothing any more. */
export async function revokeInvitation(ctx: Ctx, assessmentId: string, id: string): Promise<void> {
  await transaction(ctx, async (inner) => {
    const { subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'invitation.revoke')
    const changed = await inner.tx.invitation.updateMany({
      where: { id, assessmentId, usedAt: null, revokedAt: null },
      data: { revokedAt: inner.now() },
    })
    if (changed.count === 0) throw new AppError('not-found')
    await record(inner, {
      action: 'invitation.revoke',
      entity: 'invitation',
      entityId: id,
      assessmentId,
    })
    return null
  })
}
