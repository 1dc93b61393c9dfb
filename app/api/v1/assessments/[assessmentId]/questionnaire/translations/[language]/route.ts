import { z } from 'zod'
import { Language } from '@/lib/core/questionnaire/set-up/translation'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { exportTranslation } from '@/lib/server/questionnaire/set-up/list-translations'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/translations/{language}',
  summary: 'Texts of a language as CSV, with the source beside',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), language: Language }),
  media: ['text/csv'],
  run: async (ctx, { params }) =>
    attachment(
      await exportTranslation(ctx, params.assessmentId, params.language),
      'text/csv; charset=utf-8',
      `questionnaire-${params.language}.csv`,
    ),
})
