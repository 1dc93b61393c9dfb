import { route } from '@/lib/server/http/route'
import { listReferences } from '@/lib/server/reference/list'

export const GET = route('GET /assessments/{assessmentId}/references', (ctx, { params, query }) =>
  listReferences(ctx, params.assessmentId, query),
)
