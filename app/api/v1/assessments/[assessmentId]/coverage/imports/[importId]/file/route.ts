import { deleteRawFile } from '@/lib/server/coverage/import/delete-file'
import { route } from '@/lib/server/http/route'

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/coverage/imports/{importId}/file',
  (ctx, { params }) => deleteRawFile(ctx, params.assessmentId, params.importId),
)
