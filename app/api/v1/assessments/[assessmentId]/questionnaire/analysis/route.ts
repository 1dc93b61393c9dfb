import { route } from '@/lib/server/http/route'
import { analyseQuestionnaire } from '@/lib/server/questionnaire/analysis/analyse'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/analysis',
  (ctx, { params, query }) => analyseQuestionnaire(ctx, params.assessmentId, query),
)
