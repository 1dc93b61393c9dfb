import { z } from 'zod'
import { removeEvidence } from '@/lib/server/evidence/remove'
import { route } from '@/lib/server/http/route'

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/tools/{tool}/evidence/{evidenceId}',
  summary: 'Untie evidence',
  tag: 'Tools',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40), evidenceId: z.uuid() }),
  status: 204,
  run: (ctx, { params }) =>
    removeEvidence(ctx, params.assessmentId, params.tool, params.evidenceId),
})
