import 'server-only'
import { Readable } from 'node:stream'
import type { VersionFile } from '@/lib/core/output/version-file'
import type { Ctx } from '@/lib/server/context'
import { attachment } from '@/lib/server/http/attachment'
import { fetchRendering } from '@/lib/server/rendering/fetch'
import type { Printable } from './download'

const mimeTypes = {
  pdf: 'application/pdf',
  pdfa: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const

/** The drawn file; a page is shown by the browser, everything else is saved. */
export async function fileResponse(
  ctx: Ctx,
  { order, fileName }: Printable,
  format: VersionFile['format'],
): Promise<Response> {
  const { content, sizeBytes } = await fetchRendering(ctx, order)
  const response = attachment(
    Readable.toWeb(content) as ReadableStream,
    mimeTypes[format],
    fileName,
    format === 'html' ? 'inline' : 'attachment',
  )
  response.headers.set('content-length', String(sizeBytes))
  return response
}
