import { route } from '@/lib/server/http/route'
import { listAnswerHistory } from '@/lib/server/questionnaire/answering/list-answer-history'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/answers/{answerId}/history',
  (ctx, { params }) => listAnswerHistory(ctx, params.assessmentId, params.answerId),
)
