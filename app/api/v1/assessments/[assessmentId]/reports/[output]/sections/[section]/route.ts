import { route } from '@/lib/server/http/route'
import { configureSection } from '@/lib/server/report/configure-section'
import { getSection } from '@/lib/server/report/get-section'

export const GET = route(
  'GET /assessments/{assessmentId}/reports/{output}/sections/{section}',
  (ctx, { params }) => getSection(ctx, params.assessmentId, params.output, params.section),
)

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/reports/{output}/sections/{section}',
  (ctx, { params, body }) =>
    configureSection(ctx, params.assessmentId, params.output, params.section, body),
)
