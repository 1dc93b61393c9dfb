import { z } from 'zod'
import { downloadDocument } from '@/lib/server/document/download'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/documents/{documentId}/file',
  summary: 'File of a document',
  tag: 'Documents',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), documentId: z.uuid() }),
  media: ['application/octet-stream'],
  run: async (ctx, { params }) => {
    const { bytes, mimeType, fileName } = await downloadDocument(
      ctx,
      params.assessmentId,
      params.documentId,
    )
    return attachment(bytes, mimeType, fileName)
  },
})
