import { route } from '@/lib/server/http/route'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/questionnaire/answers',
  (ctx, { params, body }) => saveAnswer(ctx, params.assessmentId, body),
)
