import 'server-only'
import { z } from 'zod'
import type { SignInProof } from '@/lib/core/account/proof'
import { AppError } from '@/lib/core/error'
import type { Database } from '@/lib/server/db'
import { countBy, isKnownPlace, judgeGuess, keepPlace } from './guess-limit'
import { passwordFits } from './password'
import { spendSecondFactor } from './second-factor'

const Credentials = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(1000),
  code: z.string().max(40).default(''),
})

export interface SignedIn {
  id: string
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
  // Whoever guesses elsewhere, or behind the same proxy, does not lock out who is known here.
  const counters = (await isKnownPlace(db, email, address, now))
    ? [countBy.accountAt(email, address)]
    : [countBy.account(email), countBy.address(address)]
  const found = await judgeGuess(db, counters, now, () => judge(db, { email, password, code }, now))
  if (!found) throw new AppError('wrong-credentials')
  if (found === 'code-missing') throw new AppError('second-factor-required')
  await keepPlace(db, email, address, now)
  return found
}

async function judge(
  db: Database,
  { email, password, code }: z.output<typeof Credentials>,
  now: Date,
): Promise<SignedIn | 'code-missing' | null> {
  const user = await db.user.findUnique({
    where: { email },
    select: {
      id: true,
      email: true,
      passwordHash: true,
      totpSecret: true,
      totpEnabledAt: true,
      disabledAt: true,
    },
  })
  const fits = await passwordFits(user?.passwordHash ?? null, password)
  if (!user || !fits || user.disabledAt) return null
  const { id } = user
  if (!user.totpEnabledAt) return { id, proof: 'password' }
  if (code.trim() === '') return 'code-missing'
  const isRight = await spendSecondFactor(db, user, code, now)
  return isRight ? { id, proof: 'second-factor' } : null
}
