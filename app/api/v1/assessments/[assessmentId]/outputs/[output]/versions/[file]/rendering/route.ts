import { versionFile } from '@/lib/core/output/version-file'
import { route } from '@/lib/server/http/route'
import { cancelFile, getFileProgress, startFile } from '@/lib/server/output/rendering'

export const POST = route(
  'POST /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering',
  (ctx, { params }) => startFile(ctx, params.assessmentId, params.output, versionFile(params.file)),
)

export const GET = route(
  'GET /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering',
  (ctx, { params, query }) => getFileProgress(ctx, params.assessmentId, params.output, query.key),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering',
  (ctx, { params, query }) => cancelFile(ctx, params.assessmentId, params.output, query.key),
)
