import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { removeMember } from '@/lib/server/member/remove'
import { MemberChange, updateMember } from '@/lib/server/member/update'

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}/members/{userId}',
  summary: 'Set the roles of a member',
  tag: 'Members',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), userId: z.uuid() }),
  body: MemberChange,
  status: 204,
  run: (ctx, { params, body }) => updateMember(ctx, params.assessmentId, params.userId, body),
})

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/members/{userId}',
  summary: 'End a membership',
  tag: 'Members',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), userId: z.uuid() }),
  status: 204,
  run: (ctx, { params }) => removeMember(ctx, params.assessmentId, params.userId),
})
