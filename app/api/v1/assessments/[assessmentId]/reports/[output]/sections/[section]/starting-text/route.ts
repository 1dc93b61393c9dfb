import { route } from '@/lib/server/http/route'
import { composeSection } from '@/lib/server/report/text/compose-section'

export const POST = route(
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/starting-text',
  (ctx, { params }) => composeSection(ctx, params.assessmentId, params.output, params.section),
)
