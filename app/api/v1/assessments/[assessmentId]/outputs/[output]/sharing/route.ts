import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { Sharing, shareOutput } from '@/lib/server/output/share'

export const PUT = route({
  method: 'PUT',
  path: '/assessments/{assessmentId}/outputs/{output}/sharing',
  summary: 'Set who outside may see approved versions',
  tag: 'Outputs',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
  body: Sharing,
  answer: z.object({ version: z.int() }),
  run: (ctx, { params, body }) => shareOutput(ctx, params.assessmentId, params.output, body),
})
