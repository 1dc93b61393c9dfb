import { route } from '@/lib/server/http/route'
import { retryJob } from '@/lib/server/job/retry'

export const POST = route('POST /jobs/{job}/{jobId}/retry', (ctx, { params }) =>
  retryJob(ctx, params),
)
