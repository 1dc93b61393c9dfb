import { route } from '@/lib/server/http/route'
import { updateText } from '@/lib/server/report/text/update-text'

export const POST = route(
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/updates',
  (ctx, { params, body }) =>
    updateText(ctx, params.assessmentId, params.output, params.section, body),
)
