import 'server-only'
import type { DocumentModel, Imprint } from '@/lib/core/rendering/block'
import { printableDocument } from '@/lib/core/rendering/printable-text'
import type { DocumentFormat } from '@/lib/core/rendering/rendering-view'

export interface DrawingOrder {
  model: DocumentModel
  imprint: Imprint
  format: DocumentFormat
}

/**
 * The bytes of a document in a format; the same order, the same bytes. A renderer is loaded when it
 * is first asked for.
 */
export async function drawDocument({
  model,
  imprint,
  format,
}: DrawingOrder): Promise<Uint8Array<ArrayBuffer>> {
  const printable = printableDocument(model)
  switch (format) {
    case 'pdf':
      return (await import('./pdf/pdf')).drawPdf(printable, imprint, 'ua-1')
    case 'pdfa':
      return (await import('./pdf/pdf')).drawPdf(printable, imprint, 'a-2a')
    case 'docx':
      return (await import('./docx/docx')).drawDocx(printable, imprint)
    case 'html':
      return new TextEncoder().encode((await import('./html/html')).drawHtml(printable, imprint))
  }
}
