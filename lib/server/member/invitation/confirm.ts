import 'server-only'
import { AppError } from '@/lib/core/error'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import {
  authorize,
  type Ctx,
  platformSubject,
  record,
  type TransactionCtx,
  transaction,
} from '@/lib/server/context'
import { lockMembers } from '@/lib/server/member/lock-members'
import { giveAccount } from './give-account'
import { lockInvitation, type OpenInvitation } from './open-invitation'
import { notSecondPerson } from './second-person'
import { settleInvitation } from './settle-invitation'

/** Agrees, as a second person, to an invitation to an assessment or to other roles in it. */
export async function confirmInvitation(ctx: Ctx, assessmentId: string, id: string): Promise<void> {
  await transaction(ctx, async (inner) => {
    await lockMembers(inner.tx, assessmentId)
    const { subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'invitation.confirm')
    return agree(inner, await lockInvitation(inner.tx, { id, assessmentId }, inner.now()))
  })
}

/** Agrees, as a second administrator, to an invitation to the platform. */
export async function confirmPlatformInvitation(ctx: Ctx, id: string): Promise<void> {
  await transaction(ctx, async (inner) => {
    authorize(platformSubject(inner.actor), 'platform.invite')
    return agree(inner, await lockInvitation(inner.tx, { id, assessmentId: null }, inner.now()))
  })
}

async function agree(ctx: TransactionCtx, invitation: OpenInvitation): Promise<null> {
  const { id, email, delivery, assessmentId, takenUpAt, roles, platformRoles } = invitation
  if (!invitation.needsConfirmation && delivery !== 'paper') throw new AppError('not-found')
  if (invitation.confirmedAt) throw new AppError('not-found')
  const reason = notSecondPerson(ctx.actor, invitation)
  if (reason) throw new AppError('forbidden', { reason })
  if (delivery === 'paper' && !takenUpAt)
    throw new AppError('action-not-available', { reason: 'code-not-typed-in-yet' })
  await ctx.tx.invitation.update({
    where: { id },
    data: { confirmedById: actorId(ctx.actor), confirmedAt: ctx.now() },
    select: { id: true },
  })
  await record(ctx, {
    action: 'invitation.confirm',
    entity: 'invitation',
    entityId: id,
    ...(assessmentId && { assessmentId }),
    after: { email, delivery, roles: [...roles, ...platformRoles] },
  })
  if (takenUpAt) await settleInvitation(ctx, invitation, await accountOf(ctx, invitation))
  return null
}

/** The account that took the invitation up; made now where its holder came by a paper code. */
async function accountOf(ctx: TransactionCtx, invitation: OpenInvitation): Promise<string> {
  const { userId, name, institution, passwordHash, email, assessmentId } = invitation
  if (userId) return userId
  if (!passwordHash) throw new AppError('not-found')
  await refuseStranger(ctx, email, assessmentId)
  const by = ctx.actor.kind === 'user' ? ctx.actor.name : ''
  return giveAccount(ctx, invitation, { name, institution, passwordHash }, { by })
}

/** Whom another country knows is not handed over on the word of this one. */
async function refuseStranger(
  { tx, actor }: TransactionCtx,
  email: string,
  assessmentId: string | null,
): Promise<void> {
  const administers = actor.kind !== 'user' || actor.platformRoles.includes('administrator')
  if (administers) return
  const serves = await tx.user.findFirst({
    where: { email, NOT: { platformRoles: { isEmpty: true } } },
    select: { id: true },
  })
  const elsewhere = await tx.membership.findFirst({
    where: {
      user: { email },
      removedAt: null,
      ...(assessmentId && { assessmentId: { not: assessmentId } }),
    },
    select: { id: true },
  })
  if (serves || elsewhere) throw new AppError('forbidden', { reason: 'known-elsewhere' })
}
