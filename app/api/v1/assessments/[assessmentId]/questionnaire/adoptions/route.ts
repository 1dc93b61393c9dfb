import { route } from '@/lib/server/http/route'
import { adoptAnswer } from '@/lib/server/questionnaire/review/adopt-answer'
import { withdrawAdoption } from '@/lib/server/questionnaire/review/withdraw-adoption'

export const PUT = route(
  'PUT /assessments/{assessmentId}/questionnaire/adoptions',
  (ctx, { params, body }) => adoptAnswer(ctx, params.assessmentId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/questionnaire/adoptions',
  (ctx, { params, query }) => withdrawAdoption(ctx, params.assessmentId, query),
)
