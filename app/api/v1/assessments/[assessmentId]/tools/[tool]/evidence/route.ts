import { z } from 'zod'
import { createEvidence, NewEvidence } from '@/lib/server/evidence/create'
import { route } from '@/lib/server/http/route'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/tools/{tool}/evidence',
  summary: 'Tie a document to a field or row',
  tag: 'Tools',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40) }),
  body: NewEvidence,
  answer: z.object({ id: z.uuid() }),
  status: 201,
  run: (ctx, { params, body }) => createEvidence(ctx, params.assessmentId, params.tool, body),
})
