import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { CreatedInvitation } from '@/lib/core/member/invitation/pending-invitation'
import { NewInvitation, NewPlatformInvitation } from '@/lib/core/member/invitation/requests'
import { rolesToConfirm } from '@/lib/core/policy/deciding-roles'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import {
  authorize,
  type Ctx,
  platformSubject,
  type TransactionCtx,
  transaction,
} from '@/lib/server/context'
import { assertStakeholder } from '@/lib/server/member/assert-stakeholder'
import { sendInvitation } from './send-invitation'

/**
 * Invites a person to an assessment. The link goes to the address itself; where no mail is sent, a
 * code is handed over on paper, and a second person has to agree.
 */
export async function createInvitation(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof NewInvitation>,
): Promise<CreatedInvitation> {
  const wanted = NewInvitation.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'invitation.create')
    refuseOneself(inner, wanted.email)
    if (wanted.stakeholderId) await assertStakeholder(inner, assessmentId, wanted.stakeholderId)
    const needsConfirmation = await twoPeople(inner, assessmentId, wanted.roles)
    const offer = { ...wanted, assessmentId, platformRoles: [], needsConfirmation }
    return sendInvitation(inner, { ...offer, purpose: 'join' })
  })
}

/**
 * Invites a person to the platform, or, with no roles, lets an existing account choose a new
 * password.
 */
export async function createPlatformInvitation(
  ctx: Ctx,
  input: z.input<typeof NewPlatformInvitation>,
): Promise<CreatedInvitation> {
  const wanted = NewPlatformInvitation.parse(input)
  return transaction(ctx, async (inner) => {
    authorize(platformSubject(inner.actor), 'platform.invite')
    refuseOneself(inner, wanted.email)
    const purpose = wanted.platformRoles.length > 0 ? 'join' : 'reset'
    return sendInvitation(inner, {
      ...wanted,
      ...{ purpose, assessmentId: null, roles: [], stakeholderId: null },
      needsConfirmation: purpose === 'join',
    })
  })
}

function refuseOneself({ actor }: TransactionCtx, email: string): void {
  if (actor.kind === 'user' && actor.email === email)
    throw new AppError('forbidden', { reason: 'not-to-yourself' })
}

/** Whether it takes a second person to give these roles; an administrator alone sets the first coordinator. */
async function twoPeople(
  { tx, actor }: TransactionCtx,
  assessmentId: string,
  roles: string[],
): Promise<boolean> {
  const deciding = rolesToConfirm(roles, [])
  if (deciding.length === 0) return false
  const administers = actor.kind === 'user' && actor.platformRoles.includes('administrator')
  if (!administers || deciding.some((role) => role !== 'coordinator')) return true
  const coordinator = await tx.membership.findFirst({
    where: { assessmentId, removedAt: null, roles: { has: 'coordinator' } },
    select: { id: true },
  })
  return coordinator !== null
}
