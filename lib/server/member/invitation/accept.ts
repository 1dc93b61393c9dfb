import 'server-only'
import type { z } from 'zod'
import { AppError, type FieldError } from '@/lib/core/error'
import { AcceptInvitation } from '@/lib/core/member/invitation/requests'
import { targetKey } from '@/lib/core/reference/pointer'
import { hashPassword } from '@/lib/server/account/sign-in/password'
import {
  type Ctx,
  record,
  requireUser,
  type TransactionCtx,
  transaction,
} from '@/lib/server/context'
import { memberHolding } from '@/lib/server/member/member-holding'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { lockReferences } from '@/lib/server/reference/lock-references'
import { openTargets } from '@/lib/server/reference/open-targets'
import { forgetRemoval } from '@/lib/server/removal/take-out'
import { type OpenInvitation, openInvitation } from './open-invitation'

/**
 * Takes up an invitation: makes the account, sets the new password, or adds the role to the account
 * that is signed in.
 */
export async function acceptInvitation(
  ctx: Ctx,
  input: z.input<typeof AcceptInvitation>,
): Promise<{ userId: string; email: string }> {
  const wanted = AcceptInvitation.parse(input)
  const passwordHash = wanted.password === undefined ? null : await hashPassword(wanted.password)
  return transaction(ctx, async (inner) => {
    const invitation = await openInvitation(inner.tx, wanted.token, inner.now())
    const used = await inner.tx.invitation.updateMany({
      where: { id: invitation.id, usedAt: null },
      data: { usedAt: inner.now() },
    })
    if (used.count === 0) throw new AppError('link-expired')
    const account = await inner.tx.user.findUnique({
      where: { email: invitation.email },
      select: { id: true, platformRoles: true, passwordHash: true },
    })
    const userId = account
      ? await takeUp(inner, invitation, account, passwordHash)
      : await makeAccount(inner, invitation, wanted, passwordHash)
    await join(inner, invitation, userId)
    await record(inner, {
      action: 'invitation.accept',
      entity: 'user',
      entityId: userId,
      ...(invitation.assessmentId && { assessmentId: invitation.assessmentId }),
      after: { email: invitation.email, roles: [...invitation.roles, ...invitation.platformRoles] },
    })
    return { userId, email: invitation.email }
  })
}

async function makeAccount(
  ctx: TransactionCtx,
  invitation: OpenInvitation,
  wanted: z.output<typeof AcceptInvitation>,
  passwordHash: string | null,
): Promise<string> {
  const missing: FieldError[] = [
    ...(wanted.name ? [] : [{ path: 'name', code: 'enter-your-name' as const }]),
    ...(passwordHash ? [] : [{ path: 'password', code: 'choose-a-password' as const }]),
  ]
  if (!wanted.name || !passwordHash) throw new AppError('invalid-input', { fieldErrors: missing })
  const { email, platformRoles } = invitation
  const data = {
    email,
    platformRoles,
    name: wanted.name,
    institution: wanted.institution,
    passwordHash,
    createdAt: ctx.now(),
  }
  return (await ctx.tx.user.create({ data, select: { id: true } })).id
}

async function takeUp(
  ctx: TransactionCtx,
  invitation: OpenInvitation,
  account: { id: string; platformRoles: string[]; passwordHash: string | null },
  passwordHash: string | null,
): Promise<string> {
  const isReset = invitation.roles.length === 0 && invitation.platformRoles.length === 0
  if (isReset) {
    if (!passwordHash)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'password', code: 'choose-a-new-password' }],
      })
    await ctx.tx.user.update({
      where: { id: account.id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { id: true },
    })
    return account.id
  }
  // Who came only by a personal link so far cannot sign in yet; the invitation sets the first
  // password.
  const first = account.passwordHash === null
  if (first && !passwordHash)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'password', code: 'choose-a-password' as const }],
    })
  // A role may be taken up only by the person who can sign in to the account, not by whoever holds
  // the link.
  if (
    !first &&
    ctx.actor.kind !== 'system' &&
    requireUser(ctx.actor, 'write').userId !== account.id
  )
    throw new AppError('forbidden', { reason: 'sign-in-as', params: { email: invitation.email } })
  const platformRoles = [...new Set([...account.platformRoles, ...invitation.platformRoles])]
  await ctx.tx.user.update({
    where: { id: account.id },
    data: { platformRoles, ...(first && { passwordHash }) },
    select: { id: true },
  })
  return account.id
}

async function join(
  ctx: TransactionCtx,
  invitation: OpenInvitation,
  userId: string,
): Promise<void> {
  if (!invitation.assessmentId) return
  const where = { assessmentId_userId: { assessmentId: invitation.assessmentId, userId } }
  const { assessmentId } = invitation
  const held = await ctx.tx.membership.findUnique({
    where: { ...where, removedAt: null },
    select: { roles: true, stakeholderId: true },
  })
  const roles = [...new Set([...(held?.roles ?? []), ...invitation.roles])]
  const institution = await institutionStill(ctx, assessmentId, invitation.stakeholderId)
  const stakeholderId = institution ?? held?.stakeholderId ?? null
  await ctx.tx.membership.upsert({
    where,
    create: {
      assessmentId,
      userId,
      roles,
      createdAt: ctx.now(),
      stakeholderId,
    },
    update: { roles, stakeholderId, removedAt: null },
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
