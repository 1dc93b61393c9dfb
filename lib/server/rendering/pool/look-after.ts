import 'server-only'
import { coded } from '@/lib/core/reason'
import type { Ctx } from '@/lib/server/context'
import { Prisma } from '@/lib/server/generated/client'
import { disk } from '@/lib/server/storage/disk'
import { wakeRendering } from './wake'

/** A server that drew and has not been heard of for so long is gone. */
const silence = 15_000
/** After so long a document that servers keep stopping at is given up. */
const givenUp = 10 * 60_000
/** Files are drawn anew after a week; the same document gives the same bytes. */
const kept = 7 * 24 * 60 * 60_000
const atOnce = 100

/**
 * Takes up what a stopped server left and what no server has begun, and removes old files. Runs
 * every few seconds in each server.
 */
export async function lookAfterRenderings(ctx: Ctx): Promise<void> {
  const ago = (time: number) => new Date(ctx.now().getTime() - time)
  const lost = { status: 'running', aliveAt: { lt: ago(silence) } }
  const failure = coded('drawing-stopped-again')
  const data = {
    status: 'failed',
    progress: 0,
    failure,
    input: Prisma.DbNull,
    finishedAt: ctx.now(),
  }
  await ctx.db.rendering.updateMany({ where: { ...lost, requestedAt: { lt: ago(givenUp) } }, data })
  await ctx.db.rendering.updateMany({ where: lost, data: { status: 'queued', progress: 0 } })
  if ((await ctx.db.rendering.count({ where: { status: 'queued' } })) > 0) wakeRendering()
  await removeOld(ctx, ago(kept))
}

async function removeOld({ db }: Ctx, before: Date): Promise<void> {
  const where = { finishedAt: { lt: before } }
  const old = await db.rendering.findMany({
    where,
    take: atOnce,
    select: { key: true, storageKey: true },
  })
  for (const { key, storageKey } of old) {
    const { count } = await db.rendering.deleteMany({ where: { key, ...where } })
    if (count > 0 && storageKey) await disk().delete(storageKey)
  }
}
