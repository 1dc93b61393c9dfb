import { route } from '@/lib/server/http/route'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'

export const POST = route('POST /invitations/accept', (ctx, { body }) =>
  acceptInvitation(ctx, body),
)
