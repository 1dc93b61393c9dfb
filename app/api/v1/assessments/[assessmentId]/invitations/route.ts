import { route } from '@/lib/server/http/route'
import { createInvitation } from '@/lib/server/member/invitation/create'
import { listInvitations } from '@/lib/server/member/invitation/list'

export const GET = route('GET /assessments/{assessmentId}/invitations', (ctx, { params }) =>
  listInvitations(ctx, params.assessmentId),
)

export const POST = route('POST /assessments/{assessmentId}/invitations', (ctx, { params, body }) =>
  createInvitation(ctx, params.assessmentId, body),
)
