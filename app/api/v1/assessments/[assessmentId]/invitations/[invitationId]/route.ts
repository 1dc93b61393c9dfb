import { route } from '@/lib/server/http/route'
import { revokeInvitation } from '@/lib/server/member/invitation/revoke'

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/invitations/{invitationId}',
  (ctx, { params }) => revokeInvitation(ctx, params.assessmentId, params.invitationId),
)
