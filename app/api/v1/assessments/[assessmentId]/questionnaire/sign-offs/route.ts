import { route } from '@/lib/server/http/route'
import { signSection } from '@/lib/server/questionnaire/answering/sign-section'
import { withdrawSignOff } from '@/lib/server/questionnaire/answering/withdraw-sign-off'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/sign-offs',
  (ctx, { params, body }) => signSection(ctx, params.assessmentId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/questionnaire/sign-offs',
  (ctx, { params, query }) => withdrawSignOff(ctx, params.assessmentId, query),
)
