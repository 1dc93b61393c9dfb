import { route } from '@/lib/server/http/route'
import { decideComment } from '@/lib/server/report/comment/decide-comment'

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/reports/{output}/comments/{commentId}',
  (ctx, { params, body }) =>
    decideComment(ctx, params.assessmentId, params.output, params.commentId, body),
)
