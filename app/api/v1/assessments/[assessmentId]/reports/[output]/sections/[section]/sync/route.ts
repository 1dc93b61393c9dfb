import { route } from '@/lib/server/http/route'
import { syncSection } from '@/lib/server/report/text/sync-section'

export const POST = route(
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/sync',
  (ctx, { params, body }) =>
    syncSection(ctx, params.assessmentId, params.output, params.section, body),
)
