import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  ImportTranslation,
  importTranslation,
} from '@/lib/server/questionnaire/set-up/import-translation'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/translations/import',
  summary: 'Take over the translations of a CSV file',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: ImportTranslation,
  answer: z.object({ changed: z.array(z.string()), skipped: z.array(z.string()) }),
  maxBytes: 4 * 1024 * 1024,
  run: (ctx, { params, body }) => importTranslation(ctx, params.assessmentId, body),
})
