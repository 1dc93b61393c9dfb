import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { revokeInvitation } from '@/lib/server/member/invitation/revoke'

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/invitations/{invitationId}',
  summary: 'Withdraw an invitation',
  tag: 'Members',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), invitationId: z.uuid() }),
  status: 204,
  run: (ctx, { params }) => revokeInvitation(ctx, params.assessmentId, params.invitationId),
})
