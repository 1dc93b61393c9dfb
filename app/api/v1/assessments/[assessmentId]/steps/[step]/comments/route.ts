import { z } from 'zod'
import { PageQuery, pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { createComment, NewComment } from '@/lib/server/step/comment/create'
import { listComments } from '@/lib/server/step/comment/list'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/steps/{step}/comments',
  summary: 'Comments on a step',
  tag: 'Steps',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
  query: PageQuery,
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params, query }) => listComments(ctx, params.assessmentId, params.step, query),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/steps/{step}/comments',
  summary: 'Comment on a step',
  tag: 'Steps',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
  body: NewComment,
  answer: z.object({ id: z.uuid() }),
  status: 201,
  run: (ctx, { params, body }) => createComment(ctx, params.assessmentId, params.step, body),
})
