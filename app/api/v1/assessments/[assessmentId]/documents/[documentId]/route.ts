import { updateDocument } from '@/lib/server/document/update'
import { withdrawDocument } from '@/lib/server/document/withdraw'
import { route } from '@/lib/server/http/route'

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/documents/{documentId}',
  (ctx, { params, body }) => updateDocument(ctx, params.assessmentId, params.documentId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/documents/{documentId}',
  (ctx, { params }) => withdrawDocument(ctx, params.assessmentId, params.documentId),
)
