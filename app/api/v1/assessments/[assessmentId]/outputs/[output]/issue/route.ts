import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { Issuing, issueOutput } from '@/lib/server/output/issue'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/outputs/{output}/issue',
  summary: 'Issue the next version of an output',
  tag: 'Outputs',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
  body: Issuing,
  answer: z.object({ number: z.int(), sha256: z.string() }),
  status: 201,
  run: (ctx, { params, body }) => issueOutput(ctx, params.assessmentId, params.output, body),
})
