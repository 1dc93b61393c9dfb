import { route } from '@/lib/server/http/route'
import { listMembers } from '@/lib/server/member/list'

export const GET = route('GET /assessments/{assessmentId}/members', (ctx, { params }) =>
  listMembers(ctx, params.assessmentId),
)
