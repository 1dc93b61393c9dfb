import { route } from '@/lib/server/http/route'
import { confirmPlatformInvitation } from '@/lib/server/member/invitation/confirm'

export const POST = route('POST /invitations/{invitationId}/confirm', (ctx, { params }) =>
  confirmPlatformInvitation(ctx, params.invitationId),
)
