import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { SignSection, signSection } from '@/lib/server/questionnaire/answering/sign-section'
import {
  WithdrawSignOff,
  withdrawSignOff,
} from '@/lib/server/questionnaire/answering/withdraw-sign-off'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/sign-offs',
  summary: 'Sign a section for an institution',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: SignSection,
  answer: z.object({ id: z.uuid() }),
  status: 201,
  run: (ctx, { params, body }) => signSection(ctx, params.assessmentId, body),
})

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/questionnaire/sign-offs',
  summary: 'Withdraw the signature of an institution under a section',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: WithdrawSignOff,
  status: 204,
  run: (ctx, { params, query }) => withdrawSignOff(ctx, params.assessmentId, query),
})
