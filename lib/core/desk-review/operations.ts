import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { operations } from '../contract/operation'
import { ReviewImported } from './import/review-imported'
import { ReviewPreview } from './import/review-preview'
import { largestReviewFile } from './requests'

const largestMapping = 2 * 1024 * 1024

export const deskReviewOperations = operations('Desk review', {
  'POST /assessments/{assessmentId}/desk-review/imports': {
    summary:
      'Bring in an earlier desk review (.docx, .xlsx): without `apply` the rows it would give, with `apply` the rows as drafts; `mapping` is JSON',
    params: z.object({ assessmentId: z.uuid() }),
    multipart: true,
    body: z.strictObject({
      file: z.file({ error: coded('choose-review-file') }),
      apply: z.enum(['true', 'false']).default('false'),
      /** Also put the file into the documents library. */
      keep: z.enum(['true', 'false']).default('false'),
      mapping: z.string().max(largestMapping).optional(),
    }),
    maxBytes: largestReviewFile * 2 + largestMapping,
    answer: z.union([ReviewPreview, ReviewImported]),
  },
})
