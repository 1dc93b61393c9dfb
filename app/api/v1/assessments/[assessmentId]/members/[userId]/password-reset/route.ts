import { route } from '@/lib/server/http/route'
import { sendMemberReset } from '@/lib/server/member/invitation/reset-password'

export const POST = route(
  'POST /assessments/{assessmentId}/members/{userId}/password-reset',
  (ctx, { params }) => sendMemberReset(ctx, params.assessmentId, params.userId),
)
