import { configureCoverage } from '@/lib/server/coverage/configure'
import { route } from '@/lib/server/http/route'

export const PUT = route(
  'PUT /assessments/{assessmentId}/coverage/settings',
  (ctx, { params, body }) => configureCoverage(ctx, params.assessmentId, body),
)
