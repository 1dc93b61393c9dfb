import 'server-only'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx, platformSubject, record, transaction } from '@/lib/server/context'
import { jobs, within } from './queue'

/** Puts a failed job back into its queue. */
export async function retryJob(ctx: Ctx, queue: string, id: string): Promise<void> {
  const boss = await jobs()
  await transaction(ctx, async (inner) => {
    authorize(platformSubject(inner.actor), 'platform.jobs')
    const found = await inner.tx.$queryRaw<
      { id: string }[]
    >`SELECT id::text FROM pgboss.job WHERE name = ${queue} AND id = ${id}::uuid AND state = 'failed'`
    if (found.length === 0) throw new AppError('not-found')
    await boss.retry(queue, id, { db: within(inner.tx) })
    await record(inner, { action: 'job.retry', entity: 'job', entityId: id })
    return null
  })
}
