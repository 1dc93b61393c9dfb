import { route } from '@/lib/server/http/route'
import { updateDelegation } from '@/lib/server/questionnaire/delegation/update-delegation'
import { withdrawDelegation } from '@/lib/server/questionnaire/delegation/withdraw-delegation'

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/questionnaire/delegations/{delegationId}',
  (ctx, { params, body }) => updateDelegation(ctx, params.assessmentId, params.delegationId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/questionnaire/delegations/{delegationId}',
  (ctx, { params }) => withdrawDelegation(ctx, params.assessmentId, params.delegationId),
)
