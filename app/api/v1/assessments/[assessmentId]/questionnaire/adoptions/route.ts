import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { AdoptAnswer, adoptAnswer } from '@/lib/server/questionnaire/review/adopt-answer'
import {
  WithdrawAdoption,
  withdrawAdoption,
} from '@/lib/server/questionnaire/review/withdraw-adoption'

export const PUT = route({
  method: 'PUT',
  path: '/assessments/{assessmentId}/questionnaire/adoptions',
  summary: 'Settle what the State says at one place',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: AdoptAnswer,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => adoptAnswer(ctx, params.assessmentId, body),
})

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/questionnaire/adoptions',
  summary: 'Take back what was settled at a place',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: WithdrawAdoption,
  status: 204,
  run: (ctx, { params, query }) => withdrawAdoption(ctx, params.assessmentId, query),
})
