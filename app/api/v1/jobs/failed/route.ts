import { route } from '@/lib/server/http/route'
import { listFailedJobs } from '@/lib/server/job/list-failed'

export const GET = route('GET /jobs/failed', (ctx) => listFailedJobs(ctx))
