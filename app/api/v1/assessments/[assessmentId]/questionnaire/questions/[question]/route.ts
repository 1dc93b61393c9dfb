import { route } from '@/lib/server/http/route'
import { removeOwnQuestion } from '@/lib/server/questionnaire/set-up/remove-own-question'
import { rewordOwnQuestion } from '@/lib/server/questionnaire/set-up/reword-own-question'

export const PUT = route(
  'PUT /assessments/{assessmentId}/questionnaire/questions/{question}',
  (ctx, { params, body }) => rewordOwnQuestion(ctx, params.assessmentId, params.question, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/questionnaire/questions/{question}',
  (ctx, { params, query }) => removeOwnQuestion(ctx, params.assessmentId, params.question, query),
)
