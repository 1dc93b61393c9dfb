import { DocumentFields } from '@/lib/core/document/requests'
import { AppError } from '@/lib/core/error'
import { createDocument } from '@/lib/server/document/create'
import { listDocuments } from '@/lib/server/document/list'
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
      DocumentFields.parse(parseJson(body.metadata)),
      upload,
    )
  },
)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('malformed-request', {
      reason: 'field-not-json',
      params: { field: 'metadata' },
      cause,
    })
  }
}
