import { removeDocument } from '@/lib/server/document/remove'
import { updateDocument } from '@/lib/server/document/update'
import { route } from '@/lib/server/http/route'

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/documents/{documentId}',
  (ctx, { params, body }) => updateDocument(ctx, params.assessmentId, params.documentId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/documents/{documentId}',
  (ctx, { params, query }) => removeDocument(ctx, params.assessmentId, params.documentId, query),
)
