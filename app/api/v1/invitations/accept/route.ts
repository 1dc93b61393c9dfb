import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { AcceptInvitation, acceptInvitation } from '@/lib/server/member/invitation/accept'

export const POST = route({
  method: 'POST',
  path: '/invitations/accept',
  summary: 'Take up an invitation',
  tag: 'Accounts',
  access: 'public',
  body: AcceptInvitation,
  answer: z.object({ email: z.string() }),
  run: (ctx, { body }) => acceptInvitation(ctx, body),
})
