import { AppError } from '@/lib/core/error'
import { importReview } from '@/lib/server/desk-review/import'
import { previewReviewImport } from '@/lib/server/desk-review/preview-import'
import { uploadOf } from '@/lib/server/http/receive-form'
import { route } from '@/lib/server/http/route'

export const POST = route(
  'POST /assessments/{assessmentId}/desk-review/imports',
  async (ctx, { params, body }) => {
    const upload = uploadOf(body.file)
    const mapping = body.mapping === undefined ? undefined : parseJson(body.mapping)
    if (body.apply === 'false')
      return previewReviewImport(ctx, params.assessmentId, upload, mapping)
    return importReview(ctx, params.assessmentId, upload, mapping ?? {}, body.keep === 'true')
  },
)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('malformed-request', {
      reason: 'field-not-json',
      params: { field: 'mapping' },
      cause,
    })
  }
}
