import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { SubmitAnswers, submitAnswers } from '@/lib/server/questionnaire/answering/submit-answers'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/submissions',
  summary: "Hand an institution's answers in a section to the lead body",
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: SubmitAnswers,
  answer: z.object({ submitted: z.array(z.string()) }),
  run: (ctx, { params, body }) => submitAnswers(ctx, params.assessmentId, body),
})
