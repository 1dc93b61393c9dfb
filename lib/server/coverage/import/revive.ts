import 'server-only'
import type { Ctx } from '@/lib/server/context'
import { fail } from './run'

const silence = 30_000
const mostAttempts = 3

/**
 * Takes up imports whose server stopped in the middle: a run that has not been heard of goes back
 * into the queue, and after the third time it is
 * said to have failed. Answers the ids that wait for a job of their own.
 */
export async function reviveImports(ctx: Ctx): Promise<string[]> {
  const before = new Date(ctx.now().getTime() - silence)
  const lost = await ctx.db.coverageImport.findMany({
    where: { status: 'running', aliveAt: { lt: before } },
    take: 100,
    select: { id: true, runId: true, attempts: true },
  })
  for (const { id, runId, attempts } of lost) {
    if (attempts < mostAttempts) {
      await ctx.db.coverageImport.updateMany({
        where: { id, runId, status: 'running' },
        data: { status: 'queued', runId: null, progress: 0, aliveAt: before },
      })
    } else if (runId) await fail(ctx, { id, runId }, { code: 'import-stopped-three-times' })
  }
  const waiting = await ctx.db.coverageImport.findMany({
    where: { status: 'queued', aliveAt: { lte: before } },
    take: 100,
    select: { id: true },
  })
  await ctx.db.coverageImport.updateMany({
    where: { id: { in: waiting.map(({ id }) => id) }, status: 'queued' },
    data: { aliveAt: ctx.now() },
  })
  return waiting.map(({ id }) => id)
}
