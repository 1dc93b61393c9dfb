import { route } from '@/lib/server/http/route'
import { addOwnQuestion } from '@/lib/server/questionnaire/set-up/add-own-question'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/questions',
  (ctx, { params, body }) => addOwnQuestion(ctx, params.assessmentId, body),
)
