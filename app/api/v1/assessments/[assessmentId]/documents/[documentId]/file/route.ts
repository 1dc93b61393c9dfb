import { downloadDocument } from '@/lib/server/document/download'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'

export const GET = route(
  'GET /assessments/{assessmentId}/documents/{documentId}/file',
  async (ctx, { params }) => {
    const { bytes, mimeType, fileName } = await downloadDocument(
      ctx,
      params.assessmentId,
      params.documentId,
    )
    return attachment(bytes, mimeType, fileName)
  },
)
