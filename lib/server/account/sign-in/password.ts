import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import { commonPasswordStems } from './common-passwords'

export const shortestPassword = 12
const longestPassword = 200
/**
 * OWASP's floor for argon2id: 19 MiB, two passes, one lane. argon2id is the library's default
 * variant.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A new password: long enough and not one that everybody tries first. */
export const NewPassword = z
  .string()
  .min(
    shortestPassword,
    `Use at least ${shortestPassword} characters; a short sentence is easy to remember.`,
  )
  .max(longestPassword, `Use at most ${longestPassword} characters.`)
  .refine(
    (password) => !isCommonPassword(password),
    'This is among the passwords that are tried first. Use several unrelated words.',
  )

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

export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase()
  if (new Set(plain).size < 5) return true
  if (isRun(plain)) return true
  const lookAlikes: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  }
  const unmask = (text: string) => text.replace(/[013457@$!]/g, (sign) => lookAlikes[sign] ?? sign)
  return [plain, unmask(plain), unmask(plain.replace(/[^a-z]+$/, ''))].some((text) =>
    commonPasswordStems.has(text.replace(/[^a-z]/g, '')),
  )
}

/** Characters that follow one another all the way, as in 123456789012 or abcdefghijkl. */
function isRun(text: string): boolean {
  return [...text]
    .slice(1)
    .every(
      (sign, index) =>
        Math.abs((sign.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0)) <= 1 || sign === '0',
    )
}
