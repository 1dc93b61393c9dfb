import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { ValidateAnswer, validateAnswer } from '@/lib/server/questionnaire/review/validate-answer'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/answers/{answerId}/validate',
  summary: 'Validate an answer that was handed in',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), answerId: z.uuid() }),
  body: ValidateAnswer,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => validateAnswer(ctx, params.assessmentId, params.answerId, body),
})
