import { route } from '@/lib/server/http/route'
import { getQuestionnaire } from '@/lib/server/questionnaire/get'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire',
  (ctx, { params, query }) => getQuestionnaire(ctx, params.assessmentId, query),
)
