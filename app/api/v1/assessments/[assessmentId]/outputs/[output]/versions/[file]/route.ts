import { Readable } from 'node:stream'
import { z } from 'zod'
import { VersionFileName, versionFile } from '@/lib/core/output/version-file'
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

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/outputs/{output}/versions/{file}',
  summary:
    'A file of a version: `2.pdf` (declares PDF/UA-1), `2-archive.pdf` (declares PDF/A-2a), `2.docx`, `2.html`; `2-summary.…`, `2-public.…` and `2-sign-off.…` for its summary, ' +
    'its public version and its sign-off sheet; `draft.…` for what would be issued now. Waits up to 20 seconds for a file that has to be drawn, then answers 503 with `Retry-After`',
  tag: 'Outputs',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40), file: VersionFileName }),
  media: ['application/pdf', mimeTypes.docx, 'text/html'],
  run: async (ctx, { params }) => {
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
})
