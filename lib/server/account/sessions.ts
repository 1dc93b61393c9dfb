import 'server-only'
import type { SessionView } from '@/lib/core/account/session-view'
import { AppError } from '@/lib/core/error'
import { type Ctx, record, requireUser, transaction } from '@/lib/server/context'
import { liveSession } from './sign-in/live-session'

/** Where the person is signed in, last used first. */
export async function listSessions(ctx: Ctx): Promise<{ items: SessionView[]; nextCursor: null }> {
  const { userId, sessionId } = requireUser(ctx.actor, 'read')
  const rows = await ctx.db.session.findMany({
    where: { userId, ...liveSession(ctx.now()) },
    orderBy: { lastUsedAt: 'desc' },
    take: 100,
    select: { id: true, device: true, address: true, createdAt: true, lastUsedAt: true },
  })
  return {
    items: rows.map(({ createdAt, lastUsedAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      current: row.id === sessionId,
    })),
    nextCursor: null,
  }
}

/** Ends one session; its next request meets nobody. */
export async function endSession(ctx: Ctx, id: string): Promise<void> {
  const { userId } = requireUser(ctx.actor, 'write')
  await transaction(ctx, async (inner) => {
    const ended = await inner.tx.session.updateMany({
      where: { id, userId, endedAt: null },
      data: { endedAt: inner.now() },
    })
    if (ended.count === 0) throw new AppError('not-found')
    await record(inner, { action: 'user.end-session', entity: 'user', entityId: userId })
    return null
  })
}
