import { removeEvidence } from '@/lib/server/evidence/remove'
import { route } from '@/lib/server/http/route'

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/tools/{tool}/evidence/{evidenceId}',
  (ctx, { params }) => removeEvidence(ctx, params.assessmentId, params.tool, params.evidenceId),
)
