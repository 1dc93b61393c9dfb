import 'server-only'
import type { PendingInvitation } from '@/lib/core/member/invitation/pending-invitation'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'

/** Invitations that can still be taken up. */
export async function listInvitations(
  ctx: Ctx,
  assessmentId: string,
): Promise<{ items: PendingInvitation[]; nextCursor: null }> {
  const { subject } = await getAssessmentFor(ctx, assessmentId)
  authorize(subject, 'invitation.read')
  const rows = await ctx.db.invitation.findMany({
    where: { assessmentId, usedAt: null, revokedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { id: true, email: true, roles: true, expiresAt: true },
  })
  return {
    items: rows.map(({ expiresAt, ...row }) => ({ ...row, expiresAt: expiresAt.toISOString() })),
    nextCursor: null,
  }
}
