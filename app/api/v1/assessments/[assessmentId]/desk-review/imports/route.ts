import { importReview } from '@/lib/server/desk-review/import'
import { previewReviewImport } from '@/lib/server/desk-review/preview-import'
import { jsonField } from '@/lib/server/http/json-field'
import { uploadOf } from '@/lib/server/http/receive-form'
import { route } from '@/lib/server/http/route'

export const POST = route(
  'POST /assessments/{assessmentId}/desk-review/imports',
  async (ctx, { params, body }) => {
    const upload = uploadOf(body.file)
    const mapping = body.mapping === undefined ? undefined : jsonField('mapping', body.mapping)
    if (body.apply === 'false')
      return previewReviewImport(ctx, params.assessmentId, upload, mapping)
    return importReview(ctx, params.assessmentId, upload, mapping ?? {}, body.keep === 'true')
  },
)
