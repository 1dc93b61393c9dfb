import { route } from '@/lib/server/http/route'
import { shareOutput } from '@/lib/server/output/share'

export const PUT = route(
  'PUT /assessments/{assessmentId}/outputs/{output}/sharing',
  (ctx, { params, body }) => shareOutput(ctx, params.assessmentId, params.output, body),
)
