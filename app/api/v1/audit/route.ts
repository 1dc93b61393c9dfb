import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { AuditQuery, listPlatformAudit } from '@/lib/server/services/audit/list'

export const GET = route({
  method: 'GET',
  path: '/audit',
  summary: 'Audit trail of the platform',
  tag: 'Audit',
  access: 'signed-in',
  query: AuditQuery,
  answer: z.object({ items: z.array(z.looseObject({})), nextCursor: z.string().nullable() }),
  run: (ctx, { query }) => listPlatformAudit(ctx, query),
})
