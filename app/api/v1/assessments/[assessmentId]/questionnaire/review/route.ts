import { route } from '@/lib/server/http/route'
import { reviewQuestionnaire } from '@/lib/server/questionnaire/review/review-questionnaire'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/review',
  (ctx, { params, query }) => reviewQuestionnaire(ctx, params.assessmentId, query),
)
