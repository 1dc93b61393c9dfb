import { rerunImport } from '@/lib/server/coverage/import/rerun'
import { route } from '@/lib/server/http/route'

export const POST = route(
  'POST /assessments/{assessmentId}/coverage/imports/{importId}/rerun',
  (ctx, { params }) => rerunImport(ctx, params.assessmentId, params.importId),
)
