import 'server-only'
import { NotificationKind, NotificationView } from '@/lib/core/notification/notification-view'
import { type Ctx, requireUser } from '@/lib/server/context'

/** The newest messages that the person has not put aside. */
export async function listNotifications(
  ctx: Ctx,
): Promise<{ items: NotificationView[]; nextCursor: null }> {
  const { userId } = requireUser(ctx.actor, 'read')
  const rows = await ctx.db.notification.findMany({
    where: { userId, readAt: null },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, kind: true, details: true, path: true, createdAt: true },
  })
  return {
    items: rows.map(({ createdAt, kind, details, ...row }) => ({
      ...row,
      kind: NotificationKind.parse(kind),
      details: NotificationView.shape.details.parse(details),
      at: createdAt.toISOString(),
    })),
    nextCursor: null,
  }
}

/** Puts all present messages aside. */
export async function readNotifications(ctx: Ctx): Promise<void> {
  const { userId } = requireUser(ctx.actor, 'write')
  await ctx.db.notification.updateMany({
    where: { userId, readAt: null, createdAt: { lte: ctx.now() } },
    data: { readAt: ctx.now() },
  })
}
