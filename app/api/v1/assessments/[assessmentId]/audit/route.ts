import { listAudit } from '@/lib/server/audit/list'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /assessments/{assessmentId}/audit', (ctx, { params, query }) =>
  listAudit(ctx, params.assessmentId, query),
)
