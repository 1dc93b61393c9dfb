import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { AuditQuery, listAudit } from '@/lib/server/services/audit/list'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/audit',
  summary: 'Audit trail of the assessment',
  tag: 'Audit',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: AuditQuery,
  answer: z.object({ items: z.array(z.looseObject({})), nextCursor: z.string().nullable() }),
  run: (ctx, { params, query }) => listAudit(ctx, params.assessmentId, query),
})
