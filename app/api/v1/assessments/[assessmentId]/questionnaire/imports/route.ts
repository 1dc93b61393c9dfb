import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { route } from '@/lib/server/http/route'
import { ImportChoices, importAnswers } from '@/lib/server/questionnaire/exchange/import-answers'
import { previewImport } from '@/lib/server/questionnaire/exchange/preview-import'
import { largestWorkbook } from '@/lib/server/questionnaire/exchange/read-import'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/imports',
  summary:
    'Bring a filled-in workbook back: without `apply` what it would change, with `apply` the change; `choices` is JSON',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  multipart: true,
  // Room for the choices beside the file.
  maxBytes: largestWorkbook + 4 * 1024 * 1024,
  body: z.strictObject({
    file: z.instanceof(File, { error: 'Choose the workbook that you filled in.' }),
    institution: z.uuid().optional(),
    apply: z.enum(['true', 'false']).default('false'),
    choices: z
      .string()
      .max(4 * 1024 * 1024)
      .default('{}'),
  }),
  answer: z.looseObject({}),
  run: async (ctx, { params, body }) => {
    const bytes = new Uint8Array(await body.file.arrayBuffer())
    if (body.apply === 'false')
      return previewImport(ctx, params.assessmentId, bytes, body.institution)
    const choices = ImportChoices.omit({ institution: true }).parse(parseJson(body.choices))
    return importAnswers(ctx, params.assessmentId, bytes, {
      ...choices,
      ...(body.institution && { institution: body.institution }),
    })
  },
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('malformed-request', { detail: 'choices is not valid JSON.', cause })
  }
}
