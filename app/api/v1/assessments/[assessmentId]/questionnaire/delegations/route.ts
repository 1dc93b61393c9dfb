import { route } from '@/lib/server/http/route'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { listDelegations } from '@/lib/server/questionnaire/delegation/list-delegations'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/delegations',
  (ctx, { params }) => listDelegations(ctx, params.assessmentId),
)

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/delegations',
  (ctx, { params, body }) => delegateQuestions(ctx, params.assessmentId, body),
)
