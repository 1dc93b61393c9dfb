import 'server-only'
import type { z } from 'zod'
import type { ProfileView } from '@/lib/core/account/profile-view'
import { ProfileChange } from '@/lib/core/account/requests'
import { AppError } from '@/lib/core/error'
import { type Ctx, record, requireOwner, requireUser, transaction } from '@/lib/server/context'
import { defined } from '@/lib/server/defined'
import { screenLanguages } from '@/lib/server/words/caller-language'

export async function getProfile(ctx: Ctx): Promise<ProfileView> {
  const { userId } = requireUser(ctx.actor, 'read')
  const { totpEnabledAt, ...profile } = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      name: true,
      institution: true,
      language: true,
      timeZone: true,
      platformRoles: true,
      totpEnabledAt: true,
    },
  })
  return { ...profile, secondFactor: totpEnabledAt !== null }
}

/** Changes one's own profile. */
export async function updateProfile(
  ctx: Ctx,
  input: z.input<typeof ProfileChange>,
): Promise<ProfileView> {
  const { userId } = requireOwner(ctx.actor)
  const data = defined(ProfileChange.parse(input))
  assertLanguage(data.language)
  await transaction(ctx, async (inner) => {
    const before = await inner.tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, institution: true, language: true, timeZone: true },
    })
    await inner.tx.user.update({ where: { id: userId }, data, select: { id: true } })
    await record(inner, {
      action: 'user.update',
      entity: 'user',
      entityId: userId,
      before,
      after: data,
    })
    return null
  })
  return getProfile(ctx)
}

function assertLanguage(language: string | undefined): void {
  if (!language || screenLanguages().includes(language)) return
  throw new AppError('invalid-input', {
    fieldErrors: [{ path: 'language', code: 'choose-a-language' }],
  })
}
