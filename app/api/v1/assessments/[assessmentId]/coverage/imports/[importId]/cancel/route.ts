import { cancelImport } from '@/lib/server/coverage/import/cancel'
import { route } from '@/lib/server/http/route'

export const POST = route(
  'POST /assessments/{assessmentId}/coverage/imports/{importId}/cancel',
  (ctx, { params }) => cancelImport(ctx, params.assessmentId, params.importId),
)
