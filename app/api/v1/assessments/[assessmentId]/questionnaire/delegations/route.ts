import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  DelegateQuestions,
  delegateQuestions,
} from '@/lib/server/questionnaire/delegation/delegate-questions'
import { listDelegations } from '@/lib/server/questionnaire/delegation/list-delegations'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/delegations',
  summary: 'Who was handed what, and how far each institution is',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: z.looseObject({}),
  run: (ctx, { params }) => listDelegations(ctx, params.assessmentId),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/delegations',
  summary: 'Hand sections or questions to an institution',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: DelegateQuestions,
  answer: z.object({ items: z.array(z.looseObject({})) }),
  status: 201,
  run: (ctx, { params, body }) => delegateQuestions(ctx, params.assessmentId, body),
})
