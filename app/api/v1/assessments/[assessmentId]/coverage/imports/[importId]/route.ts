import { getImport } from '@/lib/server/coverage/import/get'
import { route } from '@/lib/server/http/route'

export const GET = route(
  'GET /assessments/{assessmentId}/coverage/imports/{importId}',
  (ctx, { params }) => getImport(ctx, params.assessmentId, params.importId),
)
