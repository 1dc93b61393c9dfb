import { route } from '@/lib/server/http/route'
import { issueOutput } from '@/lib/server/output/issue'

export const POST = route(
  'POST /assessments/{assessmentId}/outputs/{output}/issue',
  (ctx, { params, body }) => issueOutput(ctx, params.assessmentId, params.output, body),
)
