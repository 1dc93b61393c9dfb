import { route } from '@/lib/server/http/route'
import { createPlatformInvitation } from '@/lib/server/member/invitation/create'

export const POST = route('POST /invitations', (ctx, { body }) =>
  createPlatformInvitation(ctx, body),
)
