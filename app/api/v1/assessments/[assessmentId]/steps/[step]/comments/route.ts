import { route } from '@/lib/server/http/route'
import { createComment } from '@/lib/server/step/comment/create'
import { listComments } from '@/lib/server/step/comment/list'

export const GET = route(
  'GET /assessments/{assessmentId}/steps/{step}/comments',
  (ctx, { params, query }) => listComments(ctx, params.assessmentId, params.step, query),
)

export const POST = route(
  'POST /assessments/{assessmentId}/steps/{step}/comments',
  (ctx, { params, body }) => createComment(ctx, params.assessmentId, params.step, body),
)
