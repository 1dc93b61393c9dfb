import 'server-only'
import { authorize, type Ctx, platformSubject } from '@/lib/server/context'
import { jobs } from './queue'

export interface FailedJob {
  id: string
  queue: string
  failedAt: string | null
  reason: string
}

/** Jobs that failed for good, newest first. */
export async function listFailedJobs(ctx: Ctx): Promise<{ items: FailedJob[]; nextCursor: null }> {
  authorize(platformSubject(ctx.actor), 'platform.jobs')
  await jobs()
  const rows = await ctx.db.$queryRaw<
    { id: string; name: string; completed_on: Date | null; output: { message?: string } | null }[]
  >`
    SELECT id::text, name, completed_on, output FROM pgboss.job WHERE state = 'failed' ORDER BY completed_on DESC LIMIT 100`
  return {
    items: rows.map(({ id, name, completed_on, output }) => ({
      id,
      queue: name,
      failedAt: completed_on?.toISOString() ?? null,
      reason: output?.message ?? '',
    })),
    nextCursor: null,
  }
}
