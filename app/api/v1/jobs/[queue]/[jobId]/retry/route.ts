import { z } from 'zod'
import { line } from '@/lib/core/text'
import { route } from '@/lib/server/http/route'
import { retryJob } from '@/lib/server/job/retry'

export const POST = route({
  method: 'POST',
  path: '/jobs/{queue}/{jobId}/retry',
  summary: 'Run a failed job again',
  tag: 'Platform',
  access: 'signed-in',
  params: z.object({ queue: line(60), jobId: z.uuid() }),
  body: z.strictObject({}),
  status: 204,
  run: (ctx, { params }) => retryJob(ctx, params.queue, params.jobId),
})
