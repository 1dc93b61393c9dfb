import 'server-only'
import { AppError } from '@/lib/core/error'
import { JobPlace } from '@/lib/core/job/requests'
import { authorize, type Ctx, platformSubject, record, transaction } from '@/lib/server/context'
import { jobs, within } from '@/lib/server/queue/queue'

/** Puts a failed job back into its queue. */
export async function retryJob(ctx: Ctx, place: JobPlace): Promise<void> {
  const { job, jobId } = JobPlace.parse(place)
  const boss = await jobs()
  await transaction(ctx, async (inner) => {
    authorize(platformSubject(inner.actor), 'platform.jobs')
    const found = await inner.tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM pgboss.job
      WHERE name = ${job} AND id = ${jobId}::uuid AND state = 'failed' FOR UPDATE`
    if (found.length === 0) throw new AppError('not-found')
    await boss.retry(job, jobId, { db: within(inner.tx) })
    await record(inner, { action: 'job.retry', entity: 'job', entityId: jobId })
    return null
  })
}
