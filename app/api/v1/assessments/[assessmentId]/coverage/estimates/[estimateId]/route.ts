import { removeEstimate } from '@/lib/server/coverage/estimate/remove-estimate'
import { route } from '@/lib/server/http/route'

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/coverage/estimates/{estimateId}',
  (ctx, { params, body }) => removeEstimate(ctx, params.assessmentId, params.estimateId, body),
)
