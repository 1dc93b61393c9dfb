import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Ctx } from '@/lib/server/context'
import { remindRespondents, soonDays } from './remind-respondents'

/**
 * Reminds in every assessment of what is due soon or overdue; those whose step takes no answers now
 * are passed over.
 */
export async function remindDue(ctx: Ctx): Promise<{ reminded: number }> {
  const until = new Date(ctx.now().getTime() + soonDays * 86_400_000)
  const due = await ctx.db.delegation.findMany({
    where: { withdrawnAt: null, dueOn: { lte: until } },
    distinct: ['assessmentId'],
    select: { assessmentId: true },
  })
  let reminded = 0
  for (const { assessmentId } of due) reminded += await remindIn(ctx, assessmentId)
  return { reminded }
}

async function remindIn(ctx: Ctx, assessmentId: string): Promise<number> {
  try {
    return (await remindRespondents(ctx, assessmentId, { onlyDue: true })).reminded
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'action-not-available') return 0
    throw thrown
  }
}
