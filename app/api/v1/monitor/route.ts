import { z } from 'zod'
import { PageQuery } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { listMonitor } from '@/lib/server/services/monitor/list'

export const GET = route({
  method: 'GET',
  path: '/monitor',
  summary: 'Progress of all assessments',
  tag: 'Monitor',
  access: 'signed-in',
  query: PageQuery,
  answer: z.object({ items: z.array(z.looseObject({})), nextCursor: z.string().nullable() }),
  run: (ctx, { query }) => listMonitor(ctx, query),
})
