import { route } from '@/lib/server/http/route'
import { removeMember } from '@/lib/server/member/remove'
import { updateMember } from '@/lib/server/member/update'

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/members/{userId}',
  (ctx, { params, body }) => updateMember(ctx, params.assessmentId, params.userId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/members/{userId}',
  (ctx, { params, query }) => removeMember(ctx, params.assessmentId, params.userId, query),
)
