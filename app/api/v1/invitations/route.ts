import { route } from '@/lib/server/http/route'
import { createPlatformInvitation } from '@/lib/server/member/invitation/create'
import { listPlatformInvitations } from '@/lib/server/member/invitation/list'

export const GET = route('GET /invitations', (ctx) => listPlatformInvitations(ctx))

export const POST = route('POST /invitations', (ctx, { body }) =>
  createPlatformInvitation(ctx, body),
)
