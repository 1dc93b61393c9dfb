import { route } from '@/lib/server/http/route'
import { importTranslation } from '@/lib/server/questionnaire/set-up/import-translation'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/translations/import',
  (ctx, { params, body }) => importTranslation(ctx, params.assessmentId, body),
)
