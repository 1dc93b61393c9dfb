import 'server-only'
import { randomUUID } from 'node:crypto'
import type { RenderingView } from '@/lib/core/rendering/rendering-view'
import type { Ctx } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { jsonColumn } from '@/lib/server/json-column'
import { dropJob, enqueue, wakeWorkers } from '@/lib/server/queue/queue'
import { disk } from '@/lib/server/storage/disk'
import { askAgain } from './ask-again'
import type { DrawingOrder } from './draw-document'
import { drawingJob } from './pool/drawing-job'
import { renderingKey } from './pool/rendering-key'
import { findRendering, type RenderingRow, viewOf } from './rendering-view'

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
  await enqueueDrawing(ctx, key, order, found)
  wakeWorkers(drawingJob)
  return viewOf(ctx, key, await findRendering(ctx, key))
}

/** Whoever asks for the same file at the same time finds the row of the first. */
async function enqueueDrawing(
  { db, now }: Ctx,
  key: string,
  order: DrawingOrder,
  found: RenderingRow | null,
): Promise<void> {
  const jobId = randomUUID()
  const input = jsonColumn(order)
  const row = { key, format: order.format, input, jobId, requestedAt: now() }
  await db.$transaction(async (tx) => {
    if (found) await tx.rendering.deleteMany({ where: { key, status: found.status } })
    if (found?.jobId) await dropJob(drawingJob, found.jobId, tx)
    const { count } = await tx.rendering.createMany({ data: [row], skipDuplicates: true })
    if (count > 0) await enqueue(drawingJob, { key }, { tx, id: jobId })
  })
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
