import { saveEstimate } from '@/lib/server/coverage/estimate/save-estimate'
import { route } from '@/lib/server/http/route'

export const PUT = route(
  'PUT /assessments/{assessmentId}/coverage/estimates',
  (ctx, { params, body }) => saveEstimate(ctx, params.assessmentId, body),
)
