import 'server-only'
import type { z } from 'zod'
import type { AccessTokenView } from '@/lib/core/account/access-token-view'
import { NewAccessToken } from '@/lib/core/account/requests'
import { AppError } from '@/lib/core/error'
import { type Ctx, record, requireOwner, requireUser, transaction } from '@/lib/server/context'
import { newAccessToken } from './sign-in/access-token'

export async function listAccessTokens(
  ctx: Ctx,
): Promise<{ items: AccessTokenView[]; nextCursor: null }> {
  const { userId } = requireUser(ctx.actor, 'read')
  const rows = await ctx.db.accessToken.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, name: true, scopes: true, expiresAt: true, lastUsedAt: true },
  })
  return {
    items: rows.map(({ expiresAt, lastUsedAt, ...row }) => ({
      ...row,
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    nextCursor: null,
  }
}

/** Makes a token for scripts; it is shown once. Who has only a token makes none. */
export async function createAccessToken(
  ctx: Ctx,
  input: z.input<typeof NewAccessToken>,
): Promise<{ id: string; token: string; expiresAt: string }> {
  const { userId } = requireOwner(ctx.actor)
  const { name, scopes, days } = NewAccessToken.parse(input)
  const { token, tokenHash } = newAccessToken()
  const expiresAt = new Date(ctx.now().getTime() + days * 86_400_000)
  const id = await transaction(ctx, async (inner) => {
    const made = await inner.tx.accessToken.create({
      data: {
        userId,
        name,
        scopes: [...new Set(scopes)],
        tokenHash,
        expiresAt,
        createdAt: inner.now(),
      },
      select: { id: true },
    })
    await record(inner, {
      action: 'access-token.create',
      entity: 'access-token',
      entityId: made.id,
      after: { name, scopes, expiresAt },
    })
    return made.id
  })
  return { id, token, expiresAt: expiresAt.toISOString() }
}

export async function revokeAccessToken(ctx: Ctx, id: string): Promise<void> {
  const { userId } = requireUser(ctx.actor, 'write')
  await transaction(ctx, async (inner) => {
    const changed = await inner.tx.accessToken.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: inner.now() },
    })
    if (changed.count === 0) throw new AppError('not-found')
    await record(inner, { action: 'access-token.revoke', entity: 'access-token', entityId: id })
    return null
  })
}
