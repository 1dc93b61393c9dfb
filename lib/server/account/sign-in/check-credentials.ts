import 'server-only'
import { z } from 'zod'
import type { SignInProof } from '@/lib/core/account/proof'
import { AppError } from '@/lib/core/error'
import type { Database } from '@/lib/server/db'
import { passwordFits } from './password'
import { spendSecondFactor } from './second-factor'
import { assertMaySignIn, noteSignIn } from './sign-in-limit'

const Credentials = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(1000),
  code: z.string().max(40).default(''),
})

export interface SignedIn {
  id: string
  sessionVersion: number
  proof: SignInProof
}

/**
 * The account these credentials open. An unknown address, a wrong password and a wrong code fail
 * alike and in like time.
 */
export async function checkCredentials(
  db: Database,
  input: unknown,
  address: string,
  now: Date,
): Promise<SignedIn> {
  const { email, password, code } = Credentials.parse(input)
  const origin = { email, address }
  await assertMaySignIn(db, origin, now)
  const user = await db.user.findUnique({
    where: { email },
    select: {
      id: true,
      email: true,
      passwordHash: true,
      sessionVersion: true,
      totpSecret: true,
      totpEnabledAt: true,
      disabledAt: true,
    },
  })
  const fits = await passwordFits(user?.passwordHash ?? null, password)
  if (!user || !fits || user.disabledAt) return refuse(db, origin, now)
  if (user.totpEnabledAt) {
    if (code.trim() === '') throw new AppError('second-factor-required')
    if (!(await spendSecondFactor(db, user, code, now))) return refuse(db, origin, now)
  }
  await noteSignIn(db, origin, true, now)
  const proof = user.totpEnabledAt ? 'second-factor' : 'password'
  return { id: user.id, sessionVersion: user.sessionVersion, proof }
}

async function refuse(
  db: Database,
  origin: { email: string; address: string },
  now: Date,
): Promise<never> {
  await noteSignIn(db, origin, false, now)
  throw new AppError('wrong-credentials')
}
