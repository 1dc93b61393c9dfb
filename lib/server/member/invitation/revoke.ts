import 'server-only'
import { AppError } from '@/lib/core/error'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import {
  authorize,
  type Ctx,
  platformSubject,
  record,
  type TransactionCtx,
  transaction,
} from '@/lib/server/context'

/** Withdraws an invitation; its link or code opens nothing any more, and nothing waits. */
export async function revokeInvitation(ctx: Ctx, assessmentId: string, id: string): Promise<void> {
  await transaction(ctx, async (inner) => {
    const { subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'invitation.revoke')
    return withdraw(inner, { id, assessmentId })
  })
}

export async function revokePlatformInvitation(ctx: Ctx, id: string): Promise<void> {
  await transaction(ctx, async (inner) => {
    authorize(platformSubject(inner.actor), 'platform.invite')
    return withdraw(inner, { id, assessmentId: null })
  })
}

async function withdraw(
  ctx: TransactionCtx,
  { id, assessmentId }: { id: string; assessmentId: string | null },
): Promise<null> {
  const changed = await ctx.tx.invitation.updateMany({
    where: { id, assessmentId, usedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now(), passwordHash: null },
  })
  if (changed.count === 0) throw new AppError('not-found')
  await record(ctx, {
    action: 'invitation.revoke',
    entity: 'invitation',
    entityId: id,
    ...(assessmentId && { assessmentId }),
  })
  return null
}
