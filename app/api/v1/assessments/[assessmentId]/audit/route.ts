import { z } from 'zod'
import { AuditQuery, listAudit } from '@/lib/server/audit/list'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/audit',
  summary: 'Audit trail of the assessment',
  tag: 'Audit',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: AuditQuery,
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params, query }) => listAudit(ctx, params.assessmentId, query),
})
