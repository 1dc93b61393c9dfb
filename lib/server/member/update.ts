import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { MemberChange } from '@/lib/core/member/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { assertCoordinatorLeft } from './assert-coordinator-left'
import { assertStakeholder } from './assert-stakeholder'
import { memberHolding } from './member-holding'

/** Sets the roles of a member, and the institution they answer for. */
export async function updateMember(
  ctx: Ctx,
  assessmentId: string,
  userId: string,
  input: z.input<typeof MemberChange>,
): Promise<void> {
  const { roles, stakeholderId } = MemberChange.parse(input)
  await transaction(ctx, async (inner) => {
    const { subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'member.update')
    const before = await inner.tx.membership.findUnique({
      where: { assessmentId_userId: { assessmentId, userId }, removedAt: null },
      select: { id: true, roles: true },
    })
    if (!before) throw new AppError('not-found')
    if (stakeholderId) await assertStakeholder(inner, assessmentId, stakeholderId)
    await inner.tx.membership.update({
      where: { id: before.id },
      data: { roles: [...new Set(roles)], ...(stakeholderId !== undefined && { stakeholderId }) },
      select: { id: true },
    })
    if (stakeholderId !== undefined)
      await keepReferences(inner, assessmentId, [memberHolding({ userId, stakeholderId })])
    await assertCoordinatorLeft(inner, assessmentId)
    await record(inner, {
      action: 'member.update',
      entity: 'member',
      entityId: userId,
      assessmentId,
      before: { roles: before.roles },
      after: { roles },
    })
    return null
  })
}
