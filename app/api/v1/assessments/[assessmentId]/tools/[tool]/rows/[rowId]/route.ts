import { route } from '@/lib/server/http/route'
import { removeRow } from '@/lib/server/tool/remove-row'

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/tools/{tool}/rows/{rowId}',
  (ctx, { params, query }) => removeRow(ctx, params.assessmentId, params.tool, params.rowId, query),
)
