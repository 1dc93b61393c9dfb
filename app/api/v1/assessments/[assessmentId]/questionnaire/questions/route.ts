import { z } from 'zod'
import { OwnQuestionFields } from '@/lib/core/questionnaire/set-up/own-question'
import { route } from '@/lib/server/http/route'
import { addOwnQuestion } from '@/lib/server/questionnaire/set-up/add-own-question'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/questions',
  summary: 'Add a question of the lead body',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: OwnQuestionFields,
  answer: z.looseObject({}),
  status: 201,
  run: (ctx, { params, body }) => addOwnQuestion(ctx, params.assessmentId, body),
})
