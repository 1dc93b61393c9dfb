import 'server-only'
import type { TransactionCtx } from '@/lib/server/context'

/** Ends every session of the person. */
export async function endSessions(
  { tx, now }: Pick<TransactionCtx, 'tx' | 'now'>,
  userId: string,
): Promise<void> {
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now() } })
}

/** Ends all that was opened under the old password: sessions, and access tokens for scripts. */
export async function endAccess(
  ctx: Pick<TransactionCtx, 'tx' | 'now'>,
  userId: string,
): Promise<void> {
  await endSessions(ctx, userId)
  await ctx.tx.accessToken.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: ctx.now() },
  })
}
