import 'server-only'
import { z } from 'zod'
import { DocumentModel, Imprint } from '@/lib/core/rendering/block'
import { documentFormats } from '@/lib/core/rendering/rendering-view'

/** What a drawing process is asked for; the file is left at the path. */
export const DrawingTask = z.object({
  order: z.object({ model: DocumentModel, imprint: Imprint, format: z.enum(documentFormats) }),
  path: z.string(),
})

/**
 * The order as it was stored; the process itself checks it, so that large documents are not read
 * twice in the server.
 */
export interface UncheckedTask {
  order: unknown
  path: string
}
