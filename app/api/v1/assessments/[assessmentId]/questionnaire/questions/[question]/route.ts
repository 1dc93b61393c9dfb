import { route } from '@/lib/server/http/route'
import { rewordOwnQuestion } from '@/lib/server/questionnaire/set-up/reword-own-question'
import { withdrawOwnQuestion } from '@/lib/server/questionnaire/set-up/withdraw-own-question'

export const PUT = route(
  'PUT /assessments/{assessmentId}/questionnaire/questions/{question}',
  (ctx, { params, body }) => rewordOwnQuestion(ctx, params.assessmentId, params.question, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/questionnaire/questions/{question}',
  (ctx, { params, query }) => withdrawOwnQuestion(ctx, params.assessmentId, params.question, query),
)
