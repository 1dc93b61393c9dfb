import { z } from 'zod'
import { OwnQuestionKey } from '@/lib/core/questionnaire/set-up/own-question'
import { route } from '@/lib/server/http/route'
import {
  RewordOwnQuestion,
  rewordOwnQuestion,
} from '@/lib/server/questionnaire/set-up/reword-own-question'
import {
  WithdrawOwnQuestion,
  withdrawOwnQuestion,
} from '@/lib/server/questionnaire/set-up/withdraw-own-question'

export const PUT = route({
  method: 'PUT',
  path: '/assessments/{assessmentId}/questionnaire/questions/{question}',
  summary: 'Reword a question of the lead body',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), question: OwnQuestionKey }),
  body: RewordOwnQuestion,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) =>
    rewordOwnQuestion(ctx, params.assessmentId, params.question, body),
})

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/questionnaire/questions/{question}',
  summary: 'Stop asking a question of the lead body',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), question: OwnQuestionKey }),
  query: WithdrawOwnQuestion,
  status: 204,
  run: (ctx, { params, query }) =>
    withdrawOwnQuestion(ctx, params.assessmentId, params.question, query),
})
