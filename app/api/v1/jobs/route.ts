import { route } from '@/lib/server/http/route'
import { listJobs } from '@/lib/server/job/list'

export const GET = route('GET /jobs', (ctx, { query }) => listJobs(ctx, query))
