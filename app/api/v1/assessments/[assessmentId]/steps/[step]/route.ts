import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { getStep } from '@/lib/server/step/get'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/steps/{step}',
  summary: 'One step',
  tag: 'Steps',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
  answer: z.looseObject({}),
  run: (ctx, { params }) => getStep(ctx, params.assessmentId, params.step),
})
