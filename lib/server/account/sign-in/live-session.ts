import 'server-only'
import { env } from '@/lib/server/env'

/** Sessions that still open something: not ended, not too old, and not left unused for too long. */
export function liveSession(now: Date) {
  const idleSince = new Date(now.getTime() - env().SESSION_IDLE_HOURS * 3_600_000)
  return { endedAt: null, expiresAt: { gt: now }, lastUsedAt: { gt: idleSince } }
}
