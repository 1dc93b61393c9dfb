import { route } from '@/lib/server/http/route'
import { listOutputs } from '@/lib/server/output/list'

export const GET = route('GET /assessments/{assessmentId}/outputs', (ctx, { params }) =>
  listOutputs(ctx, params.assessmentId),
)
