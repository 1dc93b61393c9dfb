import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { MemberChange } from '@/lib/core/member/requests'
import { rolesToConfirm } from '@/lib/core/policy/deciding-roles'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { assertCoordinatorLeft } from './assert-coordinator-left'
import { assertStakeholder } from './assert-stakeholder'
import { secondPersonHas } from './invitation/second-person'
import { lockMembers } from './lock-members'
import { memberHolding } from './member-holding'

/**
 * Sets the roles of a member, and the institution they answer for. A role that decides is given
 * only once a second person agrees; until then the member keeps the present ones.
 */
export async function updateMember(
  ctx: Ctx,
  assessmentId: string,
  userId: string,
  input: z.input<typeof MemberChange>,
): Promise<{ waits: boolean }> {
  const { roles: wanted, stakeholderId } = MemberChange.parse(input)
  const roles = [...new Set<string>(wanted)]
  return transaction(ctx, async (inner) => {
    await lockMembers(inner.tx, assessmentId)
    const { subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'member.update')
    const before = await inner.tx.membership.findUnique({
      where: { assessmentId_userId: { assessmentId, userId }, removedAt: null },
      select: { id: true, roles: true, user: { select: { email: true } } },
    })
    if (!before) throw new AppError('not-found')
    if (stakeholderId) await assertStakeholder(inner, assessmentId, stakeholderId)
    refuseOwnGain(inner, userId, roles, before.roles)
    const waits = inner.actor.kind !== 'system' && rolesToConfirm(roles, before.roles).length > 0
    await inner.tx.membership.update({
      where: { id: before.id },
      data: { ...(!waits && { roles }), ...(stakeholderId !== undefined && { stakeholderId }) },
      select: { id: true },
    })
    if (stakeholderId !== undefined)
      await keepReferences(inner, assessmentId, [memberHolding({ userId, stakeholderId })])
    await assertCoordinatorLeft(inner, assessmentId)
    const member = { assessmentId, userId, email: before.user.email }
    await propose(inner, member, waits ? roles : null)
    await record(inner, {
      action: waits ? 'member.propose' : 'member.update',
      entity: 'member',
      entityId: userId,
      assessmentId,
      before: { roles: before.roles },
      after: { roles },
    })
    return { waits }
  })
}

/** Nobody gives a role to themselves. */
function refuseOwnGain(
  { actor }: TransactionCtx,
  userId: string,
  roles: readonly string[],
  held: readonly string[],
): void {
  if (actorId(actor) === userId && roles.some((role) => !held.includes(role)))
    throw new AppError('forbidden', { reason: 'not-to-yourself' })
}

/** Keeps the roles for a second person to agree to, in place of what was proposed before. */
async function propose(
  { tx, actor, now }: TransactionCtx,
  member: { assessmentId: string; userId: string; email: string },
  roles: string[] | null,
): Promise<void> {
  const { assessmentId, userId } = member
  await tx.invitation.updateMany({
    where: { assessmentId, userId, purpose: 'roles', usedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  })
  if (roles === null) return
  await tx.invitation.create({
    data: {
      ...member,
      ...{ purpose: 'roles', delivery: 'none', roles, needsConfirmation: true },
      invitedById: actorId(actor),
      createdAt: now(),
      takenUpAt: now(),
      expiresAt: new Date(now().getTime() + secondPersonHas),
    },
    select: { id: true },
  })
}
