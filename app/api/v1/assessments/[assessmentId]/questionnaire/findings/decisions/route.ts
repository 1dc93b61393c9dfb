import { route } from '@/lib/server/http/route'
import { decideFinding } from '@/lib/server/questionnaire/analysis/decide-finding'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/findings/decisions',
  (ctx, { params, body }) => decideFinding(ctx, params.assessmentId, body),
)
