import 'server-only'
import { AppError } from '@/lib/core/error'
import type { TransactionCtx } from '@/lib/server/context'

/** An assessment without a coordinator could not go on. */
export async function assertCoordinatorLeft(
  ctx: TransactionCtx,
  assessmentId: string,
): Promise<void> {
  const left = await ctx.tx.membership.count({
    where: { assessmentId, removedAt: null, roles: { has: 'coordinator' } },
  })
  if (left === 0)
    throw new AppError('action-not-available', {
      reason: 'last-coordinator',
    })
}
