import { z } from 'zod'

export const ReviewImported = z.object({
  /** Ids of the new rows, in the order of the file. */
  rows: z.array(z.string()),
  /** The file in the library, where it was to be kept. */
  documentId: z.string().nullable(),
})
export type ReviewImported = z.infer<typeof ReviewImported>
