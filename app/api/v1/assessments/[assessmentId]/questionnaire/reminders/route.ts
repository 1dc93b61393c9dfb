import { route } from '@/lib/server/http/route'
import { remindRespondents } from '@/lib/server/questionnaire/delegation/remind-respondents'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/reminders',
  (ctx, { params, body }) => remindRespondents(ctx, params.assessmentId, body),
)
