import 'server-only'
import { AppError } from '@/lib/core/error'
import type { ReasonCode } from '@/lib/core/words'
import type { UserActor } from '@/lib/server/actor'
import type { Ctx } from '@/lib/server/context'
import { countBy, judgeGuess } from './sign-in/guess-limit'
import { passwordFits } from './sign-in/password'

/** Refuses unless the person who is signed in knows the account's password; guesses are counted. */
export async function assertOwnPassword(
  { db, now }: Ctx,
  { userId }: UserActor,
  password: string,
  field: { path: string; code: ReasonCode },
): Promise<void> {
  const fits = await judgeGuess(db, [countBy.own(userId)], now(), async () => {
    const { passwordHash } = await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true },
    })
    return (await passwordFits(passwordHash, password)) || null
  })
  if (!fits) throw new AppError('invalid-input', { fieldErrors: [field] })
}
