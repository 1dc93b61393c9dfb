import { z } from 'zod'
import { DraftRow } from './draft'
import { ReviewMapping } from './mapping'
import { ReviewFile } from './review-file'

export const ReviewPreview = z.object({
  file: ReviewFile,
  mapping: ReviewMapping,
  rows: z.array(DraftRow),
})
ReviewPreview.register(z.globalRegistry, { id: 'ReviewPreview' })
export type ReviewPreview = z.infer<typeof ReviewPreview>
