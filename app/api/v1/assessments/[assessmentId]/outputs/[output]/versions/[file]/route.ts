import { Readable } from 'node:stream'
import { versionFile } from '@/lib/core/output/version-file'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { getPrintable } from '@/lib/server/output/download'
import { fetchRendering } from '@/lib/server/rendering/fetch'

const mimeTypes = {
  pdf: 'application/pdf',
  pdfa: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const

export const GET = route(
  'GET /assessments/{assessmentId}/outputs/{output}/versions/{file}',
  async (ctx, { params }) => {
    const file = versionFile(params.file)
    const { order, fileName } = await getPrintable(ctx, params.assessmentId, params.output, file)
    const { content, sizeBytes } = await fetchRendering(ctx, order)
    const response = attachment(
      Readable.toWeb(content) as ReadableStream,
      mimeTypes[file.format],
      fileName,
      file.format === 'html' ? 'inline' : 'attachment',
    )
    response.headers.set('content-length', String(sizeBytes))
    return response
  },
)
