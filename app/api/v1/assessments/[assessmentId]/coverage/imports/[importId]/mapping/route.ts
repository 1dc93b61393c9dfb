import { mapImport } from '@/lib/server/coverage/import/map'
import { route } from '@/lib/server/http/route'

export const PUT = route(
  'PUT /assessments/{assessmentId}/coverage/imports/{importId}/mapping',
  (ctx, { params, body }) => mapImport(ctx, params.assessmentId, params.importId, body),
)
