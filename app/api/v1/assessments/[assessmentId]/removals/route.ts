import { route } from '@/lib/server/http/route'
import { listRemovals } from '@/lib/server/removal/list'

export const GET = route('GET /assessments/{assessmentId}/removals', (ctx, { params, query }) =>
  listRemovals(ctx, params.assessmentId, query),
)
