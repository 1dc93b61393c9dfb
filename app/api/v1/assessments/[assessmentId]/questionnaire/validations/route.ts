import { route } from '@/lib/server/http/route'
import { validateSection } from '@/lib/server/questionnaire/review/validate-section'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/validations',
  (ctx, { params, body }) => validateSection(ctx, params.assessmentId, body),
)
