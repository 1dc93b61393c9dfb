import { route } from '@/lib/server/http/route'
import { getSetUp } from '@/lib/server/questionnaire/set-up/get-set-up'
import { setMode } from '@/lib/server/questionnaire/set-up/set-mode'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/settings',
  (ctx, { params }) => getSetUp(ctx, params.assessmentId),
)

export const PUT = route(
  'PUT /assessments/{assessmentId}/questionnaire/settings',
  (ctx, { params, body }) => setMode(ctx, params.assessmentId, body),
)
