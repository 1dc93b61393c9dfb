import 'server-only'
import { AppError } from '@/lib/core/error'
import type { UserActor } from '@/lib/server/actor'
import { actorOfToken } from './access-token'
import { actorOfSession, sessionCookie } from './session'

export interface Identity {
  actor: UserActor
  by: 'cookie' | 'token'
}

/**
 * Who sends this request: by access token, else by session cookie; null for nobody. Throws
 * `not-signed-in` for a token that is not good.
 */
export async function requestActor(request: Request): Promise<Identity | null> {
  const authorization = request.headers.get('authorization')
  if (authorization) {
    const token = /^Bearer ([^\s]+)$/i.exec(authorization)?.[1]
    const actor = token ? await actorOfToken(token, new Date()) : null
    if (!actor)
      throw new AppError('not-signed-in', {
        reason: 'token-not-valid',
      })
    return { actor, by: 'token' }
  }
  const actor = await actorOfSession(
    cookieValue(request.headers.get('cookie'), sessionCookie().name),
  )
  return actor ? { actor, by: 'cookie' } : null
}

function cookieValue(header: string | null, name: string): string | undefined {
  const found = header?.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return found ? decodeURIComponent(found.trim().slice(name.length + 1)) : undefined
}
