import { z } from 'zod'

/** A document of the library. */
export const DocumentView = z.object({
  id: z.uuid(),
  title: z.string(),
  originalTitle: z.string(),
  issuer: z.string(),
  type: z.string(),
  publishedOn: z.string().nullable(),
  inForce: z.boolean().nullable(),
  language: z.string(),
  url: z.string(),
  confidentiality: z.string(),
  tags: z.array(z.string()),
  annotation: z.string(),
  fileName: z.string().nullable(),
  mimeType: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  sha256: z.string().nullable(),
  version: z.int(),
  createdAt: z.string(),
  /** The person who reads this brought it. */
  own: z.boolean(),
})
DocumentView.register(z.globalRegistry, { id: 'DocumentView' })
export type DocumentView = z.infer<typeof DocumentView>
