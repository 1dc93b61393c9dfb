import { route } from '@/lib/server/http/route'
import { getTool } from '@/lib/server/tool/get'
import { updateTool } from '@/lib/server/tool/update'

export const GET = route('GET /assessments/{assessmentId}/tools/{tool}', (ctx, { params }) =>
  getTool(ctx, params.assessmentId, params.tool),
)

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/tools/{tool}',
  (ctx, { params, body }) => updateTool(ctx, params.assessmentId, params.tool, body),
)
