import { route } from '@/lib/server/http/route'
import { reopenFinding } from '@/lib/server/questionnaire/analysis/reopen-finding'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/findings/reopenings',
  (ctx, { params, body }) => reopenFinding(ctx, params.assessmentId, body),
)
