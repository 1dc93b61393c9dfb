import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { getQuestionnaire } from '@/lib/server/questionnaire/get'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire',
  summary: 'Questions that are yours to answer for an institution, with its answers',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: z.strictObject({ institution: z.uuid().optional() }),
  answer: z.looseObject({}),
  run: (ctx, { params, query }) => getQuestionnaire(ctx, params.assessmentId, query),
})
