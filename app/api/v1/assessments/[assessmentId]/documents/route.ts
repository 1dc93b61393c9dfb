import { DocumentFields } from '@/lib/core/document/requests'
import { createDocument } from '@/lib/server/document/create'
import { listDocuments } from '@/lib/server/document/list'
import { jsonField } from '@/lib/server/http/json-field'
import { uploadOf } from '@/lib/server/http/receive-form'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /assessments/{assessmentId}/documents', (ctx, { params, query }) =>
  listDocuments(ctx, params.assessmentId, query),
)

export const POST = route(
  'POST /assessments/{assessmentId}/documents',
  async (ctx, { params, body }) => {
    const upload = body.file ? uploadOf(body.file) : null
    return createDocument(
      ctx,
      params.assessmentId,
      DocumentFields.parse(jsonField('metadata', body.metadata)),
      upload,
    )
  },
)
