import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Transaction } from '@/lib/server/db'
import { sha256 } from '@/lib/server/sha256'

export interface OpenInvitation {
  id: string
  email: string
  assessmentId: string | null
  roles: string[]
  platformRoles: string[]
  stakeholderId: string | null
  assessmentTitle: string | null
}

/**
 * The invitation behind a link. Throws `link-expired` whatever the reason it no longer opens
 * anything.
 */
export async function openInvitation(
  source: Pick<Transaction, 'invitation'>,
  token: string,
  now: Date,
): Promise<OpenInvitation> {
  const found = await source.invitation.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      id: true,
      email: true,
      assessmentId: true,
      roles: true,
      platformRoles: true,
      stakeholderId: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      assessment: { select: { title: true } },
    },
  })
  if (!found || found.usedAt || found.revokedAt || found.expiresAt <= now)
    throw new AppError('link-expired')
  const {
    expiresAt: _expires,
    usedAt: _used,
    revokedAt: _revoked,
    assessment,
    ...invitation
  } = found
  return { ...invitation, assessmentTitle: assessment?.title ?? null }
}
