import 'server-only'
import QRCode from 'qrcode'
import type { z } from 'zod'
import { ConfirmCode, DisableSecondFactor } from '@/lib/core/account/requests'
import { AppError } from '@/lib/core/error'
import { type Ctx, record, requireOwner, transaction } from '@/lib/server/context'
import { seal } from '@/lib/server/seal'
import { assertOwnPassword } from './own-password'
import { countBy, judgeGuess } from './sign-in/guess-limit'
import { acceptedStep, newRecoveryCodes, newTotp, totpOf } from './sign-in/second-factor'

/** Prepares a second factor; it counts only after a first code is confirmed. */
export async function startSecondFactor(ctx: Ctx): Promise<{ secret: string; qrCode: string }> {
  const { userId, email } = requireOwner(ctx.actor)
  const totp = newTotp(email)
  await transaction(ctx, async (inner) => {
    const changed = await inner.tx.user.updateMany({
      where: { id: userId, totpEnabledAt: null },
      data: { totpSecret: seal(totp.secret.base32), totpLastStep: null },
    })
    if (changed.count === 0)
      throw new AppError('already-exists', {
        reason: 'second-factor-on-already',
      })
    await record(inner, { action: 'user.start-second-factor', entity: 'user', entityId: userId })
    return null
  })
  return { secret: totp.secret.base32, qrCode: await QRCode.toDataURL(totp.toString()) }
}

/** Switches the second factor on and answers the recovery codes, shown once. */
export async function confirmSecondFactor(
  ctx: Ctx,
  input: z.input<typeof ConfirmCode>,
): Promise<{ recoveryCodes: string[] }> {
  const { userId, email } = requireOwner(ctx.actor)
  const { code } = ConfirmCode.parse(input)
  const step = await judgeGuess(ctx.db, [countBy.own(userId)], ctx.now(), () =>
    stepOf(ctx, { userId, email }, code),
  )
  if (step === null)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'code', code: 'second-factor-code-wrong' }],
    })
  const { codes, hashes } = newRecoveryCodes()
  await transaction(ctx, async (inner) => {
    const changed = await inner.tx.user.updateMany({
      where: { id: userId, totpEnabledAt: null },
      data: { totpEnabledAt: inner.now(), totpLastStep: step },
    })
    if (changed.count === 0)
      throw new AppError('already-exists', { reason: 'second-factor-on-already' })
    await inner.tx.recoveryCode.deleteMany({ where: { userId } })
    await inner.tx.recoveryCode.createMany({
      data: hashes.map((codeHash) => ({ userId, codeHash })),
    })
    await record(inner, { action: 'user.enable-second-factor', entity: 'user', entityId: userId })
    return null
  })
  return { recoveryCodes: codes }
}

/** The time step of a right code for the second factor that is being set up. */
async function stepOf(
  { db, now }: Ctx,
  { userId, email }: { userId: string; email: string },
  code: string,
): Promise<bigint | null> {
  const { totpSecret, totpEnabledAt } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { totpSecret: true, totpEnabledAt: true },
  })
  return totpSecret && !totpEnabledAt ? acceptedStep(totpOf(email, totpSecret), code, now()) : null
}

export async function disableSecondFactor(
  ctx: Ctx,
  input: z.input<typeof DisableSecondFactor>,
): Promise<void> {
  const actor = requireOwner(ctx.actor)
  const { userId } = actor
  const { password } = DisableSecondFactor.parse(input)
  await assertOwnPassword(ctx, actor, password, { path: 'password', code: 'not-your-password' })
  await transaction(ctx, async (inner) => {
    await inner.tx.user.update({
      where: { id: userId },
      data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
      select: { id: true },
    })
    await inner.tx.recoveryCode.deleteMany({ where: { userId } })
    await record(inner, { action: 'user.disable-second-factor', entity: 'user', entityId: userId })
    return null
  })
}
