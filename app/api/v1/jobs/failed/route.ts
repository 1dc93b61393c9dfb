import { z } from 'zod'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { listFailedJobs } from '@/lib/server/job/list-failed'

export const GET = route({
  method: 'GET',
  path: '/jobs/failed',
  summary: 'Jobs that failed',
  tag: 'Platform',
  access: 'signed-in',
  answer: pageOf(z.looseObject({ id: z.string() })),
  run: (ctx) => listFailedJobs(ctx),
})
