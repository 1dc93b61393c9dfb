import { z } from 'zod'
import { PageQuery, pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { listMonitor } from '@/lib/server/monitor/list'

export const GET = route({
  method: 'GET',
  path: '/monitor',
  summary: 'Progress of all assessments',
  tag: 'Monitor',
  access: 'signed-in',
  query: PageQuery,
  answer: pageOf(z.looseObject({})),
  run: (ctx, { query }) => listMonitor(ctx, query),
})
