import { z } from 'zod'
import { SeenVersion } from '@/lib/core/coverage/estimate/adoption'
import { removeEstimate } from '@/lib/server/coverage/estimate/remove-estimate'
import { route } from '@/lib/server/http/route'

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/coverage/estimates/{estimateId}',
  summary: 'Take an estimate out of its cell',
  tag: 'Coverage',
  access: 'signed-in',
  status: 204,
  params: z.object({ assessmentId: z.uuid(), estimateId: z.uuid() }),
  body: SeenVersion,
  run: (ctx, { params, body }) => removeEstimate(ctx, params.assessmentId, params.estimateId, body),
})
