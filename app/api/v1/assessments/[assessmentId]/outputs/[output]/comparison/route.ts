import { route } from '@/lib/server/http/route'
import { compareVersions } from '@/lib/server/output/compare'

export const GET = route(
  'GET /assessments/{assessmentId}/outputs/{output}/comparison',
  (ctx, { params, query }) => compareVersions(ctx, params.assessmentId, params.output, query),
)
