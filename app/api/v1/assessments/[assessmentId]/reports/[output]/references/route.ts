import { route } from '@/lib/server/http/route'
import { listReferences } from '@/lib/server/report/reference/list-references'
import { resolveReferences } from '@/lib/server/report/reference/resolve-references'

export const GET = route(
  'GET /assessments/{assessmentId}/reports/{output}/references',
  (ctx, { params, query }) => listReferences(ctx, params.assessmentId, params.output, query),
)

export const POST = route(
  'POST /assessments/{assessmentId}/reports/{output}/references',
  (ctx, { params, body }) => resolveReferences(ctx, params.assessmentId, params.output, body),
)
