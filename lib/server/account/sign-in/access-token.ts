import 'server-only'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { TokenScope } from '@/lib/core/policy/role'
import type { UserActor } from '@/lib/server/actor'
import { database } from '@/lib/server/db'
import { sha256 } from '@/lib/server/sha256'
import { actorSelect, userActor } from './session'

const prefix = 'crvs_'

/** A fresh personal access token: shown once; only its hash is kept. */
export function newAccessToken(): { token: string; tokenHash: string } {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`
  return { token, tokenHash: sha256(token) }
}

/** The person of a token; null when it is unknown, expired, revoked or its account is disabled. */
export async function actorOfToken(token: string, now: Date): Promise<UserActor | null> {
  if (!token.startsWith(prefix) || token.length > 200) return null
  const row = await database().accessToken.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      id: true,
      scopes: true,
      expiresAt: true,
      revokedAt: true,
      lastUsedAt: true,
      user: { select: actorSelect },
    },
  })
  if (!row || row.revokedAt || row.expiresAt <= now || row.user.disabledAt) return null
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > 60_000)
    await database().accessToken.update({
      where: { id: row.id },
      data: { lastUsedAt: now },
      select: { id: true },
    })
  return userActor(row.user, z.array(TokenScope).parse(row.scopes), 'token')
}
