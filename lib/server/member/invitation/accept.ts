import 'server-only'
import type { z } from 'zod'
import { AppError, type FieldError } from '@/lib/core/error'
import type { AcceptedInvitation } from '@/lib/core/member/invitation/pending-invitation'
import { AcceptInvitation } from '@/lib/core/member/invitation/requests'
import { hashPassword } from '@/lib/server/account/sign-in/password'
import {
  type Ctx,
  record,
  requireUser,
  type TransactionCtx,
  transaction,
} from '@/lib/server/context'
import { type Entered, giveAccount } from './give-account'
import { lockInvitation, type OpenInvitation, openInvitation } from './open-invitation'
import { secondPersonHas } from './second-person'
import { settleInvitation } from './settle-invitation'

type Accepted = AcceptedInvitation & { userId: string | null }

/**
 * Takes up an invitation: makes the account, sets the new password, or adds the role to the account
 * that is signed in. What needs a second person waits for one.
 */
export async function acceptInvitation(
  ctx: Ctx,
  input: z.input<typeof AcceptInvitation>,
): Promise<Accepted> {
  const wanted = AcceptInvitation.parse(input)
  const { id, assessmentId } = await openInvitation(ctx, wanted.token)
  const passwordHash = wanted.password === undefined ? null : await hashPassword(wanted.password)
  return transaction(ctx, async (inner) => {
    const invitation = await lockInvitation(inner.tx, { id, assessmentId }, inner.now())
    if (invitation.takenUpAt) throw new AppError('link-expired')
    const account = await inner.tx.user.findUnique({
      where: { email: invitation.email },
      select: { id: true, name: true, institution: true, passwordHash: true },
    })
    if (account?.passwordHash && invitation.purpose === 'join') {
      assertSignedInTo(inner, { ...invitation, userId: account.id })
      return finish(inner, invitation, account.id)
    }
    const entered = enteredIn({ ...wanted, passwordHash }, account)
    if (invitation.delivery === 'paper') return keepForConfirmation(inner, invitation, entered)
    return finish(inner, invitation, await giveAccount(inner, invitation, entered))
  })
}

/**
 * A role may be taken up only by the person who can sign in to the account, not by whoever holds
 * the link.
 */
function assertSignedInTo({ actor }: TransactionCtx, { userId, email }: OpenInvitation): void {
  if (actor.kind === 'system' || requireUser(actor, 'write').userId === userId) return
  throw new AppError('forbidden', { reason: 'sign-in-as', params: { email } })
}

function enteredIn(
  {
    name,
    institution,
    passwordHash,
  }: { name?: string | undefined; institution: string; passwordHash: string | null },
  account: { name: string; institution: string } | null,
): Entered {
  const known = account ?? (name ? { name, institution } : null)
  const missing: FieldError[] = [
    ...(known ? [] : [{ path: 'name', code: 'enter-your-name' as const }]),
    ...(passwordHash ? [] : [{ path: 'password', code: 'choose-a-password' as const }]),
  ]
  if (!known || !passwordHash) throw new AppError('invalid-input', { fieldErrors: missing })
  return { name: known.name, institution: known.institution, passwordHash }
}

/** The account is known; its roles take effect now, or once a second person agrees. */
async function finish(
  ctx: TransactionCtx,
  invitation: OpenInvitation,
  userId: string,
): Promise<Accepted> {
  const { email } = invitation
  if (invitation.needsConfirmation && !invitation.confirmedAt) {
    await takeUp(ctx, invitation, { userId })
    return { userId, email, state: 'roles-wait' }
  }
  await settleInvitation(ctx, invitation, userId)
  return { userId, email, state: 'done' }
}

/** Nothing proves whose hand held the code: what was entered waits until someone vouches for it. */
async function keepForConfirmation(
  ctx: TransactionCtx,
  invitation: OpenInvitation,
  entered: Entered,
): Promise<Accepted> {
  await takeUp(ctx, invitation, { ...entered, needsConfirmation: true })
  return { userId: null, email: invitation.email, state: 'account-waits' }
}

async function takeUp(
  ctx: TransactionCtx,
  { id, email, delivery, assessmentId, roles, platformRoles }: OpenInvitation,
  answer: { userId: string } | (Entered & { needsConfirmation: true }),
): Promise<void> {
  const takenUpAt = ctx.now()
  const expiresAt = new Date(takenUpAt.getTime() + secondPersonHas)
  await ctx.tx.invitation.update({
    where: { id },
    data: { ...answer, takenUpAt, expiresAt },
    select: { id: true },
  })
  await record(ctx, {
    action: 'invitation.take-up',
    entity: 'invitation',
    entityId: id,
    ...(assessmentId && { assessmentId }),
    after: { email, delivery, roles: [...roles, ...platformRoles] },
  })
}
