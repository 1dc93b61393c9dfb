import { route } from '@/lib/server/http/route'
import { submitAnswers } from '@/lib/server/questionnaire/answering/submit-answers'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/submissions',
  (ctx, { params, body }) => submitAnswers(ctx, params.assessmentId, body),
)
