import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { longestPassword } from '@/lib/core/account/password'
import { AppError } from '@/lib/core/error'

/**
 * OWASP's floor for argon2id: 19 MiB, two passes, one lane. argon2id is the library's default
 * variant.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

/** Each takes 19 MiB and a core, so many at once would leave nothing for anyone else. */
const turn = pLimit(4)
const mostWaiting = 200

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turn.pendingCount >= mostWaiting) throw new AppError('service-unavailable')
  return turn(work)
}

let decoy: Promise<string> | undefined

/**
 * True if the password fits the hash. Without a hash the same work is done, so that the time tells
 * nothing.
 */
export async function passwordFits(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const kept = passwordHash ?? (await decoy)
  const fits = await inTurn(() => verify(kept, password.slice(0, longestPassword)))
  return passwordHash !== null && fits
}
