import 'server-only'
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Database } from '@/lib/server/db'
import { unseal } from '@/lib/server/seal'
import { sha256 } from '@/lib/server/sha256'

const recoveryCodeCount = 10

export function newTotp(email: string, secret = new Secret({ size: 20 })): TOTP {
  return new TOTP({
    issuer: 'CRVS Workbench',
    label: email,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    secret,
  })
}

export function totpOf(email: string, sealedSecret: string): TOTP {
  return newTotp(email, Secret.fromBase32(unseal(sealedSecret)))
}

/**
 * Time step of a right code, one step of clock difference allowed; null for a wrong one (RFC 6238).
 */
export function acceptedStep(totp: TOTP, code: string, now: Date): bigint | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp.validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : BigInt(Math.floor(now.getTime() / 30_000) + delta)
}

/** Codes to print once, and the hashes to keep. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () =>
    randomBytes(8)
      .toString('hex')
      .replace(/(.{4})(?=.)/g, '$1-'),
  )
  return { codes, hashes: codes.map(recoveryHash) }
}

interface Holder {
  id: string
  email: string
  totpSecret: string | null
}

/** Uses up the code: an authenticator code works once, a recovery code works once. */
export async function spendSecondFactor(
  db: Database,
  user: Holder,
  code: string,
  now: Date,
): Promise<boolean> {
  const step = user.totpSecret ? acceptedStep(totpOf(user.email, user.totpSecret), code, now) : null
  if (step !== null) {
    const used = await db.user.updateMany({
      where: { id: user.id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    })
    return used.count === 1
  }
  const recovered = await db.recoveryCode.updateMany({
    where: { userId: user.id, codeHash: recoveryHash(code), usedAt: null },
    data: { usedAt: now },
  })
  return recovered.count === 1
}

function recoveryHash(code: string): string {
  return sha256(code.toLowerCase().replace(/[^0-9a-f]/g, ''))
}
