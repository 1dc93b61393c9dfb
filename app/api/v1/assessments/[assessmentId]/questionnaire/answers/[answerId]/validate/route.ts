import { route } from '@/lib/server/http/route'
import { validateAnswer } from '@/lib/server/questionnaire/review/validate-answer'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/answers/{answerId}/validate',
  (ctx, { params, body }) => validateAnswer(ctx, params.assessmentId, params.answerId, body),
)
