import { z } from 'zod'
import { AuditQuery, listPlatformAudit } from '@/lib/server/audit/list'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/audit',
  summary: 'Audit trail of the platform',
  tag: 'Audit',
  access: 'signed-in',
  query: AuditQuery,
  answer: pageOf(z.looseObject({})),
  run: (ctx, { query }) => listPlatformAudit(ctx, query),
})
