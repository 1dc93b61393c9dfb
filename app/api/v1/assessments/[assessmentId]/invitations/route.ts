import { z } from 'zod'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { createInvitation, NewInvitation } from '@/lib/server/member/invitation/create'
import { listInvitations } from '@/lib/server/member/invitation/list'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/invitations',
  summary: 'Open invitations',
  tag: 'Members',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params }) => listInvitations(ctx, params.assessmentId),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/invitations',
  summary: 'Invite a person',
  tag: 'Members',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: NewInvitation,
  answer: z.object({ id: z.uuid(), email: z.string(), link: z.string(), expiresAt: z.string() }),
  status: 201,
  repeatable: false,
  run: (ctx, { params, body }) => createInvitation(ctx, params.assessmentId, body),
})
