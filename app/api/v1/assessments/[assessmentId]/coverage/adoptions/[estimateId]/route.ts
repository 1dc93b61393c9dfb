import { adoptEstimate } from '@/lib/server/coverage/estimate/adopt-estimate'
import { withdrawAdoption } from '@/lib/server/coverage/estimate/withdraw-adoption'
import { route } from '@/lib/server/http/route'

export const PUT = route(
  'PUT /assessments/{assessmentId}/coverage/adoptions/{estimateId}',
  (ctx, { params, body }) => adoptEstimate(ctx, params.assessmentId, params.estimateId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/coverage/adoptions/{estimateId}',
  (ctx, { params, body }) => withdrawAdoption(ctx, params.assessmentId, params.estimateId, body),
)
