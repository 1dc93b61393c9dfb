import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { longestPassword } from '@/lib/core/account/password'

/**
 * OWASP's floor for argon2id: 19 MiB, two passes, one lane. argon2id is the library's default
 * variant.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
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
  const fits = await verify(passwordHash ?? (await decoy), password.slice(0, longestPassword))
  return passwordHash !== null && fits
}
