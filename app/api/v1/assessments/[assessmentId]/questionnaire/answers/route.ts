import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { SaveAnswer, saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}/questionnaire/answers',
  summary: 'Save parts of one answer',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: SaveAnswer,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => saveAnswer(ctx, params.assessmentId, body),
})
