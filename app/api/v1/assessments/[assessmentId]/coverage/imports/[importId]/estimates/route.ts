import { createEstimatesFromImport } from '@/lib/server/coverage/import/create-estimates'
import { route } from '@/lib/server/http/route'

export const POST = route(
  'POST /assessments/{assessmentId}/coverage/imports/{importId}/estimates',
  (ctx, { params, body }) =>
    createEstimatesFromImport(ctx, params.assessmentId, params.importId, body),
)
