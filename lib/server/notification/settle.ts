import 'server-only'
import type { NotificationKind } from '@/lib/core/notification/notification-view'
import type { TransactionCtx } from '@/lib/server/context'

/**
 * Puts aside messages that asked for what has now been done: of one person, or of everyone where
 * nobody needs to act any more. Belongs into the transaction of the act.
 */
export async function settleNotices(
  ctx: TransactionCtx,
  { kinds, path, userId }: { kinds: readonly NotificationKind[]; path: string; userId?: string },
): Promise<void> {
  await ctx.tx.notification.updateMany({
    where: { kind: { in: [...kinds] }, path, readAt: null, ...(userId && { userId }) },
    data: { readAt: ctx.now() },
  })
}
