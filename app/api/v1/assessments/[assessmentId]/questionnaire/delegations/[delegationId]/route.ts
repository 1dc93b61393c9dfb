import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  DelegationChange,
  updateDelegation,
} from '@/lib/server/questionnaire/delegation/update-delegation'
import { withdrawDelegation } from '@/lib/server/questionnaire/delegation/withdraw-delegation'

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}/questionnaire/delegations/{delegationId}',
  summary: 'Change person, due date or note of a delegation',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), delegationId: z.uuid() }),
  body: DelegationChange,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) =>
    updateDelegation(ctx, params.assessmentId, params.delegationId, body),
})

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/questionnaire/delegations/{delegationId}',
  summary: 'Take back what was handed over',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), delegationId: z.uuid() }),
  status: 204,
  run: (ctx, { params }) => withdrawDelegation(ctx, params.assessmentId, params.delegationId),
})
