import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { ReturnAnswer, returnAnswer } from '@/lib/server/questionnaire/review/return-answer'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/answers/{answerId}/return',
  summary: 'Return an answer to its institution',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), answerId: z.uuid() }),
  body: ReturnAnswer,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => returnAnswer(ctx, params.assessmentId, params.answerId, body),
})
