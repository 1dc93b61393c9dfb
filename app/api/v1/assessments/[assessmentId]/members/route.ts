import { z } from 'zod'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { listMembers } from '@/lib/server/member/list'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/members',
  summary: 'People of the assessment',
  tag: 'Members',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params }) => listMembers(ctx, params.assessmentId),
})
