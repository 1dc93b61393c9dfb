import { route } from '@/lib/server/http/route'
import { listMonitor } from '@/lib/server/monitor/list'

export const GET = route('GET /monitor', (ctx, { query }) => listMonitor(ctx, query))
