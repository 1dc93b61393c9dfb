import 'server-only'
import { AppError } from '@/lib/core/error'
import { targetKey } from '@/lib/core/reference/pointer'
import { record, type TransactionCtx } from '@/lib/server/context'
import { assertCoordinatorLeft } from '@/lib/server/member/assert-coordinator-left'
import { memberHolding } from '@/lib/server/member/member-holding'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { lockReferences } from '@/lib/server/reference/lock-references'
import { openTargets } from '@/lib/server/reference/open-targets'
import { forgetRemoval } from '@/lib/server/removal/take-out'
import type { OpenInvitation } from './open-invitation'

/** Lets an invitation take effect for the account that took it up. */
export async function settleInvitation(
  ctx: TransactionCtx,
  invitation: OpenInvitation,
  userId: string,
): Promise<void> {
  const { id, assessmentId, purpose, roles, platformRoles } = invitation
  await ctx.tx.invitation.update({
    where: { id },
    data: { usedAt: ctx.now(), userId, passwordHash: null },
    select: { id: true },
  })
  if (purpose === 'roles') return changeRoles(ctx, invitation, userId)
  if (platformRoles.length > 0) await addPlatformRoles(ctx, userId, platformRoles)
  if (assessmentId && purpose === 'join') await join(ctx, { ...invitation, assessmentId }, userId)
  await record(ctx, {
    action: 'invitation.accept',
    entity: 'user',
    entityId: userId,
    ...(assessmentId && { assessmentId }),
    after: {
      ...{ email: invitation.email, delivery: invitation.delivery },
      roles: [...roles, ...platformRoles],
    },
  })
}

async function addPlatformRoles(
  { tx }: TransactionCtx,
  userId: string,
  added: string[],
): Promise<void> {
  const { platformRoles } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { platformRoles: true },
  })
  await tx.user.update({
    where: { id: userId },
    data: { platformRoles: [...new Set([...platformRoles, ...added])] },
    select: { id: true },
  })
}

async function changeRoles(
  ctx: TransactionCtx,
  { assessmentId, roles }: OpenInvitation,
  userId: string,
): Promise<void> {
  if (!assessmentId) return
  const where = { assessmentId_userId: { assessmentId, userId }, removedAt: null }
  const before = await ctx.tx.membership.findUnique({ where, select: { roles: true } })
  if (!before) throw new AppError('not-found')
  await ctx.tx.membership.update({ where, data: { roles }, select: { id: true } })
  await assertCoordinatorLeft(ctx, assessmentId)
  await record(ctx, {
    ...{ action: 'member.update', entity: 'member', entityId: userId, assessmentId },
    ...{ before, after: { roles } },
  })
}

async function join(
  ctx: TransactionCtx,
  invitation: OpenInvitation & { assessmentId: string },
  userId: string,
): Promise<void> {
  const { assessmentId } = invitation
  const where = { assessmentId_userId: { assessmentId, userId } }
  const held = await ctx.tx.membership.findUnique({
    where: { ...where, removedAt: null },
    select: { roles: true, stakeholderId: true },
  })
  const roles = [...new Set([...(held?.roles ?? []), ...invitation.roles])]
  const institution = await institutionStill(ctx, assessmentId, invitation.stakeholderId)
  const stakeholderId = institution ?? held?.stakeholderId ?? null
  const joined = { roles, stakeholderId }
  await ctx.tx.membership.upsert({
    where,
    create: { assessmentId, userId, createdAt: ctx.now(), ...joined },
    update: { ...joined, removedAt: null },
    select: { id: true },
  })
  if (!held) await forgetRemoval(ctx, assessmentId, 'member', userId)
  await keepReferences(ctx, assessmentId, [memberHolding({ userId, stakeholderId })])
}

/** The institution that an invitation names, unless it was removed since. */
async function institutionStill(
  { tx }: TransactionCtx,
  assessmentId: string,
  id: string | null,
): Promise<string | null> {
  if (id === null) return null
  await lockReferences(tx, assessmentId, 'share')
  const row = { kind: 'row', id } as const
  return (await openTargets(tx, assessmentId, [row])).has(targetKey(row)) ? id : null
}
