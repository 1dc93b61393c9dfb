import 'server-only'
import { encode } from 'next-auth/jwt'
import type { SignInProof } from '@/lib/core/account/proof'
import type { Database } from '@/lib/server/db'
import { env } from '@/lib/server/env'

const day = 86_400_000

interface Opening {
  userId: string
  proof: SignInProof
  /** What the browser says it is. */
  device: string
  address: string
}

/** Begins a session, and forgets those that ended long ago. */
export async function openSession(
  db: Database,
  { device, ...opening }: Opening,
  now: Date,
): Promise<{ id: string }> {
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 30 * day) } } })
  return db.session.create({
    data: {
      ...opening,
      device: device.slice(0, 300),
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + env().SESSION_HOURS * 3_600_000),
    },
    select: { id: true },
  })
}

/** The value of the cookie of a session. */
export function sessionValue(userId: string, session: string): Promise<string> {
  const maxAge = Math.round(env().SESSION_HOURS * 3600)
  return encode({ token: { sub: userId, session }, secret: env().AUTH_SECRET, maxAge })
}
