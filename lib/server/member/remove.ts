import 'server-only'
import { AppError } from '@/lib/core/error'
import { getAssessmentFor } from '@/lib/server/assessment/internal'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { assertCoordinatorLeft } from './internal'

/** Ends a membership; what the person wrote stays. */
export async function removeMember(ctx: Ctx, assessmentId: string, userId: string): Promise<void> {
  await transaction(ctx, async (inner) => {
    const { subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'member.remove')
    const removed = await inner.tx.membership.deleteMany({ where: { assessmentId, userId } })
    if (removed.count === 0) throw new AppError('not-found')
    await assertCoordinatorLeft(inner, assessmentId)
    await record(inner, {
      action: 'member.remove',
      entity: 'member',
      entityId: userId,
      assessmentId,
    })
    return null
  })
}
