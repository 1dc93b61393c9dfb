import { createEvidence } from '@/lib/server/evidence/create'
import { route } from '@/lib/server/http/route'

export const POST = route(
  'POST /assessments/{assessmentId}/tools/{tool}/evidence',
  (ctx, { params, body }) => createEvidence(ctx, params.assessmentId, params.tool, body),
)
