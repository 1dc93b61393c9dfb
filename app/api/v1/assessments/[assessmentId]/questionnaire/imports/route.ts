import { AppError } from '@/lib/core/error'
import { ImportChoices } from '@/lib/core/questionnaire/exchange/requests'
import { uploadOf } from '@/lib/server/http/receive-form'
import { route } from '@/lib/server/http/route'
import { importAnswers } from '@/lib/server/questionnaire/exchange/import-answers'
import { previewImport } from '@/lib/server/questionnaire/exchange/preview-import'

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/imports',
  async (ctx, { params, body }) => {
    const upload = uploadOf(body.file)
    if (body.apply === 'false')
      return previewImport(ctx, params.assessmentId, upload, body.institution)
    const choices = ImportChoices.omit({ institution: true }).parse(parseJson(body.choices))
    return importAnswers(ctx, params.assessmentId, upload, {
      ...choices,
      ...(body.institution && { institution: body.institution }),
    })
  },
)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('malformed-request', {
      reason: 'field-not-json',
      params: { field: 'choices' },
      cause,
    })
  }
}
