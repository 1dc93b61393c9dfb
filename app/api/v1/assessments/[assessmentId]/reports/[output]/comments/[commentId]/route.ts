import { z } from 'zod'
import { CommentDecision } from '@/lib/core/report/report-requests'
import { route } from '@/lib/server/http/route'
import { decideComment } from '@/lib/server/report/comment/decide-comment'

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}/reports/{output}/comments/{commentId}',
  summary: 'Decide on a comment',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40), commentId: z.uuid() }),
  body: CommentDecision,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) =>
    decideComment(ctx, params.assessmentId, params.output, params.commentId, body),
})
