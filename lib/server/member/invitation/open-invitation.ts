import 'server-only'
import { AppError } from '@/lib/core/error'
import { secretOf } from '@/lib/core/member/invitation/paper-code'
import { countBy, judgeGuess } from '@/lib/server/account/sign-in/guess-limit'
import type { Ctx } from '@/lib/server/context'
import type { Transaction } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/client'
import { sha256 } from '@/lib/server/sha256'

const columns = {
  id: true,
  purpose: true,
  delivery: true,
  email: true,
  assessmentId: true,
  roles: true,
  platformRoles: true,
  stakeholderId: true,
  invitedById: true,
  needsConfirmation: true,
  confirmedAt: true,
  takenUpAt: true,
  userId: true,
  name: true,
  institution: true,
  passwordHash: true,
  assessment: { select: { title: true } },
  confirmedBy: { select: { name: true } },
} satisfies Prisma.InvitationSelect

export type OpenInvitation = Prisma.InvitationGetPayload<{ select: typeof columns }>

/** What may still be done with an invitation. */
function openAt(now: Date) {
  return { usedAt: null, revokedAt: null, expiresAt: { gt: now } }
}

/**
 * The invitation behind a link or a code, which nobody has answered. Throws `link-expired` whatever
 * the reason it no longer opens anything; tries from one address are counted.
 */
export async function openInvitation(
  { db, now, address = 'unknown' }: Ctx,
  token: string,
): Promise<OpenInvitation> {
  const tokenHash = sha256(secretOf(token))
  const found = await judgeGuess(db, [countBy.secret(address)], now(), () =>
    db.invitation.findFirst({
      where: { tokenHash, takenUpAt: null, ...openAt(now()) },
      select: columns,
    }),
  )
  if (!found) throw new AppError('link-expired')
  return found
}

/** An open invitation of an assessment or, with null, of the platform; held until the transaction ends. */
export async function lockInvitation(
  tx: Transaction,
  where: { id: string; assessmentId: string | null },
  now: Date,
): Promise<OpenInvitation> {
  await tx.$executeRaw`SELECT id FROM "Invitation" WHERE id = ${where.id}::uuid FOR UPDATE`
  const found = await tx.invitation.findFirst({
    where: { ...where, ...openAt(now) },
    select: columns,
  })
  if (!found) throw new AppError('not-found')
  return found
}
