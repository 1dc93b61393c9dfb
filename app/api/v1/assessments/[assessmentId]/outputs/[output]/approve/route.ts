import { route } from '@/lib/server/http/route'
import { approveOutput } from '@/lib/server/output/approve'

export const POST = route(
  'POST /assessments/{assessmentId}/outputs/{output}/approve',
  (ctx, { params, body }) => approveOutput(ctx, params.assessmentId, params.output, body),
)
