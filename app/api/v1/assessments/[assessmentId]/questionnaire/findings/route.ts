import { route } from '@/lib/server/http/route'
import { listFindingProposals } from '@/lib/server/questionnaire/analysis/list-finding-proposals'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/findings',
  (ctx, { params, query }) => listFindingProposals(ctx, params.assessmentId, query),
)
