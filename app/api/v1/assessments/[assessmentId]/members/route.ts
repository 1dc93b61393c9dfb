import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { listMembers } from '@/lib/server/services/member/list'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/members',
  summary: 'People of the assessment',
  tag: 'Members',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: z.object({ items: z.array(z.looseObject({})), nextCursor: z.string().nullable() }),
  run: (ctx, { params }) => listMembers(ctx, params.assessmentId),
})
