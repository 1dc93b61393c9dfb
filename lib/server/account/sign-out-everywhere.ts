import 'server-only'
import { type Ctx, record, requireUser, transaction } from '@/lib/server/context'
import { endSessions } from './end-access'

/** Ends every session of the person, this one too. */
export async function signOutEverywhere(ctx: Ctx): Promise<void> {
  const { userId } = requireUser(ctx.actor, 'write')
  await transaction(ctx, async (inner) => {
    await endSessions(inner, userId)
    await record(inner, { action: 'user.sign-out-everywhere', entity: 'user', entityId: userId })
    return null
  })
}
