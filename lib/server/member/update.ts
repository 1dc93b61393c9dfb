import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { assessmentRoles } from '@/lib/core/policy/role'
import { getAssessmentFor } from '@/lib/server/assessment/internal'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { assertCoordinatorLeft, assertStakeholder } from './internal'

export const MemberChange = z.strictObject({
  roles: z.array(z.enum(assessmentRoles)).min(1, 'Choose at least one role.'),
  stakeholderId: z.uuid().nullable().optional(),
})

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
      where: { assessmentId_userId: { assessmentId, userId } },
      select: { id: true, roles: true },
    })
    if (!before) throw new AppError('not-found')
    if (stakeholderId) await assertStakeholder(inner, assessmentId, stakeholderId)
    await inner.tx.membership.update({
      where: { id: before.id },
      data: { roles: [...new Set(roles)], ...(stakeholderId !== undefined && { stakeholderId }) },
      select: { id: true },
    })
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
