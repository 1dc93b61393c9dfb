import { route } from '@/lib/server/http/route'
import { revokePlatformInvitation } from '@/lib/server/member/invitation/revoke'

export const DELETE = route('DELETE /invitations/{invitationId}', (ctx, { params }) =>
  revokePlatformInvitation(ctx, params.invitationId),
)
