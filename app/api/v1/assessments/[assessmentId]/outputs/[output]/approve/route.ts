import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { Approval, approveOutput } from '@/lib/server/output/approve'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/outputs/{output}/approve',
  summary: 'Approve the latest version of an output',
  tag: 'Outputs',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
  body: Approval,
  answer: z.object({ approved: z.boolean(), waitingFor: z.array(z.string()) }),
  run: (ctx, { params, body }) => approveOutput(ctx, params.assessmentId, params.output, body),
})
