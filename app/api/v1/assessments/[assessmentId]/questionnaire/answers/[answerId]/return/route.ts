import { route } from '@/lib/server/http/route'
import { returnAnswer } from '@/lib/server/questionnaire/review/return-answer'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/answers/{answerId}/return',
  (ctx, { params, body }) => returnAnswer(ctx, params.assessmentId, params.answerId, body),
)
