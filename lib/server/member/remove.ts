import 'server-only'
import { AppError } from '@/lib/core/error'
import type { RemovalChoice } from '@/lib/core/removal/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { replaceTarget } from '@/lib/server/reference/replace-target'
import { takeOut } from '@/lib/server/removal/take-out'
import { lockForRemoval } from '@/lib/server/step/lock-workflow'
import { assertCoordinatorLeft } from './assert-coordinator-left'
import { lockMembers } from './lock-members'

/** Ends a membership, after handing the person's part to another where one is named. What they wrote stays. */
export async function removeMember(
  ctx: Ctx,
  assessmentId: string,
  userId: string,
  { replacement }: RemovalChoice = {},
): Promise<void> {
  await transaction(ctx, async (inner) => {
    await lockMembers(inner.tx, assessmentId)
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'member.remove')
    await lockForRemoval(inner.tx, assessmentId)
    const where = { assessmentId, userId, removedAt: null }
    const member = await inner.tx.membership.findFirst({
      where,
      select: { user: { select: { name: true } } },
    })
    if (!member) throw new AppError('not-found')
    await replaceTarget(inner, reach, { kind: 'member', id: userId }, replacement)
    await takeOut(inner, reach, {
      ...{ kind: 'member', id: userId, name: member.user.name },
      holders: [{ kind: 'member', id: userId }],
    })
    await inner.tx.membership.updateMany({ where, data: { removedAt: inner.now() } })
    await assertCoordinatorLeft(inner, assessmentId)
    await record(inner, {
      ...{ action: 'member.remove', entity: 'member', entityId: userId, assessmentId },
      ...(replacement && { after: { replacement } }),
    })
    return null
  })
}
