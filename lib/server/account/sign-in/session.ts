import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { SignInProof } from '@/lib/core/account/proof'
import { PlatformRole } from '@/lib/core/policy/role'
import type { UserActor } from '@/lib/server/actor'
import { database } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { liveSession } from './live-session'

/**
 * Name and security of the session cookie; `__Host-` ties it to this host wherever TLS allows it.
 */
export function sessionCookie(): { name: string; secure: boolean } {
  const secure = env().PUBLIC_URL?.startsWith('https:') ?? false
  return { name: secure ? '__Host-crvs-session' : 'crvs-session', secure }
}

export const actorSelect = {
  id: true,
  email: true,
  name: true,
  platformRoles: true,
  disabledAt: true,
  language: true,
  timeZone: true,
} as const

/** The person of a session cookie; null when it is not ours, has expired or was ended. */
export async function actorOfSession(cookie: string | undefined): Promise<UserActor | null> {
  if (!cookie) return null
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null)
  if (!token?.sub) return null
  if (typeof token.link === 'string') return actorOfLink(token.link, new Date())
  return typeof token.session === 'string' ? actorOfRow(token.session, new Date()) : null
}

async function actorOfRow(id: string, now: Date): Promise<UserActor | null> {
  const session = await database().session.findFirst({
    where: { id, ...liveSession(now) },
    select: { proof: true, lastUsedAt: true, user: { select: actorSelect } },
  })
  if (!session || session.user.disabledAt) return null
  if (now.getTime() - session.lastUsedAt.getTime() > 60_000)
    await database().session.updateMany({ where: { id }, data: { lastUsedAt: now } })
  const proof = SignInProof.parse(session.proof)
  return { ...userActor(session.user, null, proof), sessionId: id }
}

/** The respondent of a personal link, as long as the link holds. */
async function actorOfLink(id: string, now: Date): Promise<UserActor | null> {
  const link = await database().respondentLink.findUnique({
    where: { id },
    select: { assessmentId: true, expiresAt: true, revokedAt: true, user: { select: actorSelect } },
  })
  if (!link || link.revokedAt || link.expiresAt <= now || link.user.disabledAt) return null
  return { ...userActor(link.user, ['link'], 'link'), onlyAssessmentId: link.assessmentId }
}

/** The cookie of a session that a personal link opens; it lasts as long as the link at most. */
export async function linkSessionCookie(
  link: { id: string; userId: string; expiresAt: Date },
  now: Date,
): Promise<string> {
  const { name, secure } = sessionCookie()
  const maxAge = Math.max(1, Math.floor((link.expiresAt.getTime() - now.getTime()) / 1000))
  const value = await encode({
    token: { sub: link.userId, link: link.id },
    secret: env().AUTH_SECRET,
    maxAge,
  })
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`
}

interface ActorRow {
  id: string
  email: string
  name: string
  platformRoles: string[]
  language: string
  timeZone: string
}

export function userActor(
  user: ActorRow,
  scopes: UserActor['scopes'],
  proof: SignInProof,
): UserActor {
  return {
    kind: 'user',
    userId: user.id,
    email: user.email,
    name: user.name,
    platformRoles: z.array(PlatformRole).parse(user.platformRoles),
    scopes,
    proof,
    language: user.language,
    timeZone: user.timeZone,
  }
}
