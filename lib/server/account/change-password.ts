import 'server-only'
import type { z } from 'zod'
import { PasswordChange } from '@/lib/core/account/requests'
import { type Ctx, record, requireOwner, transaction } from '@/lib/server/context'
import { endAccess } from './end-access'
import { assertOwnPassword } from './own-password'
import { hashPassword } from './sign-in/password'

/**
 * Sets a new password and signs the person out everywhere. Guesses of the current one are
 * counted.
 */
export async function changePassword(
  ctx: Ctx,
  input: z.input<typeof PasswordChange>,
): Promise<void> {
  const actor = requireOwner(ctx.actor)
  const { userId } = actor
  const { current, password } = PasswordChange.parse(input)
  await assertOwnPassword(ctx, actor, current, {
    ...{ path: 'current', code: 'not-your-present-password' },
  })
  const passwordHash = await hashPassword(password)
  await transaction(ctx, async (inner) => {
    await inner.tx.user.update({
      where: { id: userId },
      data: { passwordHash },
      select: { id: true },
    })
    await endAccess(inner, userId)
    await record(inner, { action: 'user.change-password', entity: 'user', entityId: userId })
    return null
  })
}
