import { z } from 'zod'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { listOutputs } from '@/lib/server/output/list'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/outputs',
  summary: 'Outputs with their versions',
  tag: 'Outputs',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params }) => listOutputs(ctx, params.assessmentId),
})
