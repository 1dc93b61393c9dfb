import 'server-only'
import { randomBytes } from 'node:crypto'
import { sha256 } from '@/lib/server/sha256'

/** The secret of a one-time link, and the hash that is kept of it. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: sha256(token) }
}
