import 'server-only'
import type { Ctx } from '@/lib/server/context'
import { dropJob } from '@/lib/server/queue/queue'
import { drawingJob } from './pool/drawing-job'

/**
 * Calls a drawing off; the process that draws it sees within a second that nobody wants it, and
 * ends. Someone else who waits for the same file asks for it anew.
 */
export async function cancelRendering({ db }: Ctx, key: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { key, status: { in: ['queued', 'running'] } }
    const [row] = await tx.rendering.findMany({ where, select: { jobId: true } })
    if (!row) return
    await tx.rendering.deleteMany({ where })
    if (row.jobId) await dropJob(drawingJob, row.jobId, tx)
  })
}
