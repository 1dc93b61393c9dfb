import { exportAudit } from '@/lib/server/audit/export'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'

export const GET = route(
  'GET /assessments/{assessmentId}/audit.csv',
  async (ctx, { params, query }) =>
    attachment(
      await exportAudit(ctx, params.assessmentId, query),
      'text/csv; charset=utf-8',
      'audit-trail.csv',
    ),
)
