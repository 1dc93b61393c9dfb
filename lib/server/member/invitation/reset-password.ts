import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { CreatedInvitation } from '@/lib/core/member/invitation/pending-invitation'
import { PasswordResetRequest } from '@/lib/core/member/invitation/requests'
import { countBy, judgeGuess } from '@/lib/server/account/sign-in/guess-limit'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, transaction } from '@/lib/server/context'
import { mailIsSetUp } from '@/lib/server/mail/queue-mail'
import { sendInvitation } from './send-invitation'

const reset = {
  purpose: 'reset' as const,
  ...{ roles: [], platformRoles: [], stakeholderId: null, needsConfirmation: false },
}

/**
 * Sends a link for a new password to an address that has an account. What is answered does not tell
 * whether it has; who asks too often waits.
 */
export async function requestPasswordReset(
  ctx: Ctx,
  input: z.input<typeof PasswordResetRequest>,
): Promise<void> {
  const { email } = PasswordResetRequest.parse(input)
  if (!mailIsSetUp()) throw new AppError('action-not-available', { reason: 'no-mail-server' })
  const { db, now, address = 'unknown' } = ctx
  await judgeGuess(db, countBy.reset(email, address), now(), async () => null)
  const account = await db.user.findFirst({
    where: { email, passwordHash: { not: null }, disabledAt: null },
    select: { id: true },
  })
  if (!account) return
  await transaction(ctx, (inner) => sendInvitation(inner, { ...reset, email, assessmentId: null }))
}

/** Has a link for a new password sent to a member, which only the member gets to see. */
export async function sendMemberReset(
  ctx: Ctx,
  assessmentId: string,
  userId: string,
): Promise<CreatedInvitation> {
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'invitation.create')
    const member = await inner.tx.membership.findFirst({
      where: { assessmentId, userId, removedAt: null, user: { passwordHash: { not: null } } },
      select: { user: { select: { email: true } } },
    })
    if (!member) throw new AppError('not-found')
    return sendInvitation(inner, { ...reset, email: member.user.email, assessmentId })
  })
}
