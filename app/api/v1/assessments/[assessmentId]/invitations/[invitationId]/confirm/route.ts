import { route } from '@/lib/server/http/route'
import { confirmInvitation } from '@/lib/server/member/invitation/confirm'

export const POST = route(
  'POST /assessments/{assessmentId}/invitations/{invitationId}/confirm',
  (ctx, { params }) => confirmInvitation(ctx, params.assessmentId, params.invitationId),
)
