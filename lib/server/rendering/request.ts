import 'server-only'
import type { RenderingView } from '@/lib/core/rendering/rendering-view'
import type { Ctx } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import type { Prisma } from '@/lib/server/generated/client'
import { disk } from '@/lib/server/storage/disk'
import type { DrawingOrder } from './draw-document'
import { askAgain, findRendering, type RenderingRow, viewOf } from './internal'
import { renderingKey } from './pool/rendering-key'
import { wakeRendering } from './pool/wake'

/** A program that asks again at once does not have the same failure drawn over and over. */
const failureStands = 60_000

/**
 * Has a document drawn unless its file is there or under way; `anew` tries one again that has just
 * failed. Throws `service-unavailable` when the line is full.
 */
export async function requestRendering(
  ctx: Ctx,
  order: DrawingOrder,
  { anew = false } = {},
): Promise<RenderingView> {
  const key = renderingKey(order)
  const found = await findRendering(ctx, key)
  if (found && !(await isSpent(ctx, found, anew))) return viewOf(ctx, key, found)
  const waiting = await ctx.db.rendering.count({ where: { status: 'queued' } })
  if (waiting >= env().RENDER_QUEUE) throw askAgain(20, 'many-documents-waiting')
  if (found) await ctx.db.rendering.deleteMany({ where: { key, status: found.status } })
  const input = order as unknown as Prisma.InputJsonObject
  await ctx.db.rendering.createMany({
    data: [{ key, format: order.format, input, requestedAt: ctx.now() }],
    skipDuplicates: true,
  })
  wakeRendering()
  return viewOf(ctx, key, await findRendering(ctx, key))
}

async function isSpent(
  ctx: Ctx,
  { status, finishedAt, storageKey }: RenderingRow,
  anew: boolean,
): Promise<boolean> {
  if (status === 'failed')
    return anew || (finishedAt?.getTime() ?? 0) < ctx.now().getTime() - failureStands
  return status === 'done' && !(storageKey && (await disk().exists(storageKey)))
}
