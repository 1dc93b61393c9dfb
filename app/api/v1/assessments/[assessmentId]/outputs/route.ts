import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { listOutputs } from '@/lib/server/services/output/list'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/outputs',
  summary: 'Outputs with their versions',
  tag: 'Outputs',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: z.object({ items: z.array(z.looseObject({})), nextCursor: z.string().nullable() }),
  run: (ctx, { params }) => listOutputs(ctx, params.assessmentId),
})
