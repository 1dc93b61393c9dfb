import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  listTranslations,
  TranslationQuery,
} from '@/lib/server/questionnaire/set-up/list-translations'
import {
  SaveTranslation,
  saveTranslation,
} from '@/lib/server/questionnaire/set-up/save-translation'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/translations',
  summary: 'How complete each language is, and the texts of one',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: TranslationQuery,
  answer: z.looseObject({}),
  run: (ctx, { params, query }) => listTranslations(ctx, params.assessmentId, query),
})

export const PUT = route({
  method: 'PUT',
  path: '/assessments/{assessmentId}/questionnaire/translations',
  summary: 'Save the texts of one question in one language',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: SaveTranslation,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => saveTranslation(ctx, params.assessmentId, body),
})
