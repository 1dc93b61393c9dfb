import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  RemindRespondents,
  remindRespondents,
} from '@/lib/server/questionnaire/delegation/remind-respondents'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/reminders',
  summary: 'Remind people of what they have not handed in',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: RemindRespondents,
  answer: z.object({ reminded: z.int() }),
  run: (ctx, { params, body }) => remindRespondents(ctx, params.assessmentId, body),
})
