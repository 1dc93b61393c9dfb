import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { importReview } from '@/lib/server/desk-review/import'
import { previewReviewImport } from '@/lib/server/desk-review/preview-import'
import { largestReviewFile } from '@/lib/server/desk-review/review-file-kind'
import { route } from '@/lib/server/http/route'

const largestMapping = 2 * 1024 * 1024

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/desk-review/imports',
  summary:
    'Bring in an earlier desk review (.docx, .xlsx): without `apply` the rows it would give, with `apply` the rows as drafts; `mapping` is JSON',
  tag: 'Desk review',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  multipart: true,
  // Room for the mapping beside the file, and for a message of the verb on a file that is too
  // large.
  maxBytes: largestReviewFile * 2 + largestMapping,
  body: z.strictObject({
    file: z.instanceof(File, { error: 'Choose the Word or Excel file of your desk review.' }),
    apply: z.enum(['true', 'false']).default('false'),
    /** Also put the file into the documents library. */
    keep: z.enum(['true', 'false']).default('false'),
    mapping: z.string().max(largestMapping).optional(),
  }),
  answer: z.looseObject({}),
  run: async (ctx, { params, body }) => {
    const upload = { name: body.file.name, bytes: new Uint8Array(await body.file.arrayBuffer()) }
    const mapping = body.mapping === undefined ? undefined : parseJson(body.mapping)
    if (body.apply === 'false')
      return previewReviewImport(ctx, params.assessmentId, upload, mapping)
    return importReview(ctx, params.assessmentId, upload, mapping ?? {}, body.keep === 'true')
  },
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('malformed-request', { detail: 'mapping is not valid JSON.', cause })
  }
}
