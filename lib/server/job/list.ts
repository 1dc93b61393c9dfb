import 'server-only'
import type { z } from 'zod'
import { JobList, type JobState, jobNames } from '@/lib/core/job/job-view'
import { JobQuery } from '@/lib/core/job/requests'
import { authorize, type Ctx, platformSubject } from '@/lib/server/context'
import { Prisma } from '@/lib/server/generated/client'
import { cutPage, decodeCursor, TimePosition } from '@/lib/server/http/paging'
import { jobs } from '@/lib/server/queue/queue'

/** How the queue calls the three states that an administrator tells apart. */
const statesOf: Record<JobState, string[]> = {
  waiting: ['created', 'retry'],
  running: ['active'],
  failed: ['failed'],
}

interface Row {
  id: string
  job: string
  createdAt: Date
  startedAt: Date | null
  dueAt: Date
  failedAt: Date | null
  attempts: number
  mostAttempts: number
  reason: string | null
}

/** Work in the background by its state, newest first, and how much there is of each. */
export async function listJobs(ctx: Ctx, input: z.input<typeof JobQuery>): Promise<JobList> {
  authorize(platformSubject(ctx.actor), 'platform.jobs')
  const { state, limit, cursor } = JobQuery.parse(input)
  await jobs()
  const [rows, counts] = await Promise.all([load(ctx, { state, limit, cursor }), countAll(ctx)])
  const { page, nextCursor } = cutPage(rows, limit)
  const items = page.map((row) => ({
    ...row,
    state,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    dueAt: state === 'waiting' ? row.dueAt.toISOString() : null,
    failedAt: row.failedAt?.toISOString() ?? null,
    reason: row.reason ?? '',
    allowedActions: state === 'failed' ? ['retry'] : [],
  }))
  return JobList.parse({ items, nextCursor, counts })
}

function load({ db }: Ctx, { state, limit, cursor }: JobQuery): Promise<Row[]> {
  const position = decodeCursor(cursor, TimePosition)
  const after = position
    ? Prisma.sql`AND (date_trunc('milliseconds', created_on), id) <
        (${position[0]}::timestamptz, ${position[1]}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Row[]>`
    SELECT id::text, name AS job, date_trunc('milliseconds', created_on) AS "createdAt",
      started_on AS "startedAt", start_after AS "dueAt", completed_on AS "failedAt",
      retry_count + (started_on IS NOT NULL)::int AS attempts, retry_limit + 1 AS "mostAttempts",
      coalesce(output->>'message', output->'value'->>'message') AS reason
    FROM pgboss.job
    WHERE name = ANY (${[...jobNames]}) AND state::text = ANY (${statesOf[state]}) ${after}
    ORDER BY date_trunc('milliseconds', created_on) DESC, id DESC LIMIT ${limit + 1}`
}

async function countAll({ db }: Ctx): Promise<Record<JobState, number>> {
  const rows = await db.$queryRaw<{ state: string; count: number }[]>`
    SELECT state::text, count(*)::int AS count FROM pgboss.job
    WHERE name = ANY (${[...jobNames]}) GROUP BY state`
  const count = (state: JobState) =>
    rows
      .filter((row) => statesOf[state].includes(row.state))
      .reduce((sum, row) => sum + row.count, 0)
  return { waiting: count('waiting'), running: count('running'), failed: count('failed') }
}
