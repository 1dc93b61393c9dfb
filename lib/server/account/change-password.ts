import 'server-only'
import type { z } from 'zod'
import { PasswordChange } from '@/lib/core/account/requests'
import { AppError } from '@/lib/core/error'
import { type Ctx, record, requireUser, transaction } from '@/lib/server/context'
import { hashPassword, passwordFits } from './sign-in/password'
import { assertMaySignIn, noteSignIn } from './sign-in/sign-in-limit'

/**
 * Sets a new password and signs the person out everywhere. Wrong guesses of the current one count
 * as failed sign-ins.
 */
export async function changePassword(
  ctx: Ctx,
  input: z.input<typeof PasswordChange>,
): Promise<void> {
  const { userId, email } = requireUser(ctx.actor, 'write')
  const { current, password } = PasswordChange.parse(input)
  const origin = { email, address: `session:${userId}` }
  await assertMaySignIn(ctx.db, origin, ctx.now())
  const { passwordHash: kept } = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  })
  if (!(await passwordFits(kept, current))) {
    await noteSignIn(ctx.db, origin, false, ctx.now())
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'current', code: 'not-your-present-password' }],
    })
  }
  const passwordHash = await hashPassword(password)
  await transaction(ctx, async (inner) => {
    await inner.tx.user.update({
      where: { id: userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { id: true },
    })
    await record(inner, { action: 'user.change-password', entity: 'user', entityId: userId })
    return null
  })
}
