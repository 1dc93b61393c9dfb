import { ImportChoices } from '@/lib/core/questionnaire/exchange/requests'
import { jsonField } from '@/lib/server/http/json-field'
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
    const choices = ImportChoices.omit({ institution: true }).parse(
      jsonField('choices', body.choices),
    )
    return importAnswers(ctx, params.assessmentId, upload, {
      ...choices,
      ...(body.institution && { institution: body.institution }),
    })
  },
)
