import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  createPlatformInvitation,
  NewPlatformInvitation,
} from '@/lib/server/member/invitation/create'

export const POST = route({
  method: 'POST',
  path: '/invitations',
  summary: 'Invite a person to the platform',
  tag: 'Accounts',
  access: 'signed-in',
  body: NewPlatformInvitation,
  answer: z.object({ id: z.uuid(), email: z.string(), link: z.string(), expiresAt: z.string() }),
  status: 201,
  repeatable: false,
  run: (ctx, { body }) => createPlatformInvitation(ctx, body),
})
