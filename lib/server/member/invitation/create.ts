import 'server-only'
import type { z } from 'zod'
import { NewInvitation, NewPlatformInvitation } from '@/lib/core/member/invitation/requests'
import { newLinkToken } from '@/lib/server/account/sign-in/link-token'
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
import { isoDay } from '@/lib/server/iso-day'
import { composeMail } from '@/lib/server/mail/compose-mail'
import { queueMail } from '@/lib/server/mail/queue-mail'
import { assertStakeholder } from '@/lib/server/member/assert-stakeholder'
import { publicUrl } from '@/lib/server/public-url'

const validDays = 14

export interface CreatedInvitation {
  id: string
  email: string
  /** Shown once; only its hash is kept. */
  link: string
  expiresAt: string
}

/** Invites a person to an assessment by a link that works once and for a fortnight. */
export async function createInvitation(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof NewInvitation>,
): Promise<CreatedInvitation> {
  const wanted = NewInvitation.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'invitation.create')
    if (wanted.stakeholderId) await assertStakeholder(inner, assessmentId, wanted.stakeholderId)
    return add(inner, { ...wanted, assessmentId, platformRoles: [] })
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
    return add(inner, { ...wanted, assessmentId: null, roles: [], stakeholderId: null })
  })
}

interface Wanted {
  email: string
  assessmentId: string | null
  roles: string[]
  platformRoles: string[]
  stakeholderId: string | null
}

async function add(ctx: TransactionCtx, wanted: Wanted): Promise<CreatedInvitation> {
  const { token, tokenHash } = newLinkToken()
  const expiresAt = new Date(ctx.now().getTime() + validDays * 86_400_000)
  const { id } = await ctx.tx.invitation.create({
    data: {
      ...wanted,
      tokenHash,
      expiresAt,
      createdAt: ctx.now(),
      invitedById: actorId(ctx.actor),
    },
    select: { id: true },
  })
  await record(ctx, {
    action: 'invitation.create',
    entity: 'invitation',
    entityId: id,
    ...(wanted.assessmentId && { assessmentId: wanted.assessmentId }),
    after: { email: wanted.email, roles: [...wanted.roles, ...wanted.platformRoles] },
  })
  const link = publicUrl(`/invitations/${token}`)
  await queueMail(
    ctx.tx,
    composeMail('invitation', wanted.email, { link, until: isoDay(expiresAt) }),
  )
  return { id, email: wanted.email, link, expiresAt: expiresAt.toISOString() }
}
