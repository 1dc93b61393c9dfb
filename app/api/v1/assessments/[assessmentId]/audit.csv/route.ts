import { z } from 'zod'
import { exportAudit } from '@/lib/server/audit/export'
import { AuditQuery } from '@/lib/server/audit/list'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/audit.csv',
  summary: 'Audit trail of the assessment as CSV',
  tag: 'Audit',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: AuditQuery,
  media: ['text/csv'],
  run: async (ctx, { params, query }) =>
    attachment(
      await exportAudit(ctx, params.assessmentId, query),
      'text/csv; charset=utf-8',
      'audit-trail.csv',
    ),
})
