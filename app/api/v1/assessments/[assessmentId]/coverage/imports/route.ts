import { createImport } from '@/lib/server/coverage/import/create'
import { listImports } from '@/lib/server/coverage/import/list'
import { route } from '@/lib/server/http/route'

export const GET = route(
  'GET /assessments/{assessmentId}/coverage/imports',
  (ctx, { params, query }) => listImports(ctx, params.assessmentId, query),
)

export const POST = route(
  'POST /assessments/{assessmentId}/coverage/imports',
  (ctx, { params, query, request }) => createImport(ctx, params.assessmentId, query, request.body),
)
