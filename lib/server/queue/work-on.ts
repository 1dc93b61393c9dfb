import 'server-only'
import type PgBoss from 'pg-boss'
import { AppError } from '@/lib/core/error'
import { coded } from '@/lib/core/reason'
import { database } from '@/lib/server/db'
import { logger } from '@/lib/server/logger'
import { gaveUpQueue, type Job } from './define-job'

/** Has this server work on a kind of job; answers the ids of its workers. */
export async function workOn(boss: PgBoss, job: Job, next: () => void): Promise<string[]> {
  const options = { pollingIntervalSeconds: job.lookEverySeconds }
  const workers: string[] = []
  for (let lane = 0; lane < job.lanes(); lane++)
    workers.push(
      await boss.work<object>(job.name, options, async (batch) => {
        for (const one of batch) await attempt(job, one)
        // A worker that has just finished looks again without a pause.
        next()
      }),
    )
  const { giveUp } = job
  if (giveUp)
    await boss.work(gaveUpQueue(job), async (batch) => {
      for (const { data } of batch) await giveUp(data)
    })
  return workers
}

async function attempt(job: Job, { id, data, expireInSeconds }: PgBoss.Job<object>): Promise<void> {
  try {
    await job.perform(data, { id, signal: AbortSignal.timeout(expireInSeconds * 1000) })
  } catch (thrown) {
    logger().error({ err: thrown, job: job.name, id }, 'a job failed')
    if (!job.policy.retriesErrors)
      await database()
        .$executeRaw`UPDATE pgboss.job SET retry_limit = retry_count WHERE name = ${job.name} AND id = ${id}::uuid`
    // What the queue keeps of an error is what the administrator reads.
    throw new Error(reasonOf(thrown))
  }
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof AppError)
    return thrown.reason
      ? coded(thrown.reason.code, thrown.reason.params)
      : String(thrown.cause ?? thrown.code)
  return thrown instanceof Error ? thrown.message : String(thrown)
}
