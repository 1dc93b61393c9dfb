import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { exportTranslation } from '@/lib/server/questionnaire/set-up/list-translations'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/translations/{language}',
  async (ctx, { params }) =>
    attachment(
      await exportTranslation(ctx, params.assessmentId, params.language),
      'text/csv; charset=utf-8',
      `questionnaire-${params.language}.csv`,
    ),
)
