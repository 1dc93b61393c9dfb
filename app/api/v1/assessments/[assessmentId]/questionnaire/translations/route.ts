import { route } from '@/lib/server/http/route'
import { listTranslations } from '@/lib/server/questionnaire/set-up/list-translations'
import { saveTranslation } from '@/lib/server/questionnaire/set-up/save-translation'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/translations',
  (ctx, { params, query }) => listTranslations(ctx, params.assessmentId, query),
)

export const PUT = route(
  'PUT /assessments/{assessmentId}/questionnaire/translations',
  (ctx, { params, body }) => saveTranslation(ctx, params.assessmentId, body),
)
