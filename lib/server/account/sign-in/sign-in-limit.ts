import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Database } from '@/lib/server/db'
import { sha256 } from '@/lib/server/sha256'

const windowMinutes = 15
const failuresAllowed = { account: 10, address: 60 }

export interface SignInOrigin {
  email: string
  address: string
}

/**
 * Refuses further tries after too many failures, by account and by address, within a quarter of an
 * hour.
 */
export async function assertMaySignIn(
  db: Database,
  origin: SignInOrigin,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - windowMinutes * 60_000)
  const failures = (subject: string) =>
    db.signInAttempt.count({ where: { subject, succeeded: false, at: { gt: since } } })
  const [byAccount, byAddress] = await Promise.all([
    failures(accountSubject(origin)),
    failures(addressSubject(origin)),
  ])
  if (byAccount < failuresAllowed.account && byAddress < failuresAllowed.address) return
  throw new AppError('too-many-requests', { extra: { retryAfterSeconds: windowMinutes * 60 } })
}

export async function noteSignIn(
  db: Database,
  origin: SignInOrigin,
  succeeded: boolean,
  now: Date,
): Promise<void> {
  await db.signInAttempt.createMany({
    data: [accountSubject(origin), addressSubject(origin)].map((subject) => ({
      subject,
      succeeded,
      at: now,
    })),
  })
  await db.signInAttempt.deleteMany({
    where: { at: { lt: new Date(now.getTime() - 24 * 3_600_000) } },
  })
}

function accountSubject({ email }: SignInOrigin): string {
  return `account:${sha256(email)}`
}

function addressSubject({ address }: SignInOrigin): string {
  return `address:${address}`
}
