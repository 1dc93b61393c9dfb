import 'server-only'
import { randomBytes } from 'node:crypto'
import { paperCode, secretOf } from '@/lib/core/member/invitation/paper-code'
import { newLinkToken } from '@/lib/server/account/sign-in/link-token'
import { actorId } from '@/lib/server/actor'
import { record, type TransactionCtx } from '@/lib/server/context'
import { sha256 } from '@/lib/server/sha256'

const day = 86_400_000
/** A new password is asked for now; a code on paper has to travel. */
const validFor = { join: 14 * day, reset: { mail: day / 24, operator: day / 24, paper: 3 * day } }

export interface Offer {
  purpose: 'join' | 'reset'
  email: string
  assessmentId: string | null
  roles: string[]
  platformRoles: string[]
  stakeholderId: string | null
  needsConfirmation: boolean
}

export interface AddedInvitation {
  id: string
  /** Opens the invitation; for whoever brings it to the person, and kept only as a hash. */
  secret: string
  expiresAt: Date
}

/** Keeps an invitation. A new one to choose a password ends those before it. */
export async function addInvitation(
  ctx: TransactionCtx,
  delivery: 'mail' | 'paper' | 'operator',
  offer: Offer,
): Promise<AddedInvitation> {
  const { purpose, email, assessmentId } = offer
  if (purpose === 'reset') await endResets(ctx, email)
  const secret = delivery === 'paper' ? paperCode(randomBytes(12)) : newLinkToken().token
  const valid = purpose === 'join' ? validFor.join : validFor.reset[delivery]
  const expiresAt = new Date(ctx.now().getTime() + valid)
  const { id } = await ctx.tx.invitation.create({
    data: {
      ...offer,
      delivery,
      tokenHash: sha256(secretOf(secret)),
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
    ...(assessmentId && { assessmentId }),
    after: { purpose, email, delivery, roles: [...offer.roles, ...offer.platformRoles] },
  })
  return { id, secret, expiresAt }
}

/** Ends all open links and codes by which a new password could be chosen. */
export async function endResets(ctx: TransactionCtx, email: string): Promise<void> {
  await ctx.tx.invitation.updateMany({
    where: { email, purpose: 'reset', usedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now(), passwordHash: null },
  })
}
