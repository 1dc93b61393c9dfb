import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { operations } from '../../contract/operation'
import { ImportDone, ImportPreview } from './import-preview'
import { ExportQuery, exportFiles, largestWorkbook } from './requests'

const exportMedia = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/json',
  'application/fhir+json',
  'application/xml',
] as const

export const questionnaireExchangeOperations = operations('Questionnaire', {
  'GET /assessments/{assessmentId}/questionnaire/exports/{file}': {
    summary:
      'The questionnaire and its answers as a file: workbook, CSV, JSON, XLSForm, XForm or FHIR R4',
    params: z.object({ assessmentId: z.uuid(), file: z.enum(exportFiles) }),
    query: ExportQuery,
    media: exportMedia,
  },
  'POST /assessments/{assessmentId}/questionnaire/imports': {
    summary:
      'Bring a filled-in workbook back: without `apply` what it would change, with `apply` the change; `choices` is JSON',
    params: z.object({ assessmentId: z.uuid() }),
    multipart: true,
    body: z.strictObject({
      file: z.file({ error: coded('choose-workbook') }),
      institution: z.uuid().optional(),
      apply: z.enum(['true', 'false']).default('false'),
      choices: z
        .string()
        .max(4 * 1024 * 1024)
        .default('{}'),
    }),
    /** Room for the choices beside the file. */
    maxBytes: largestWorkbook + 4 * 1024 * 1024,
    answer: z.union([ImportPreview, ImportDone]),
  },
})
