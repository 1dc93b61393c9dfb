import { z } from 'zod'
import type { Ctx } from '@/lib/server/context'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { ExportQuery } from '@/lib/server/questionnaire/exchange/exchange-source'
import { exportAnswers } from '@/lib/server/questionnaire/exchange/export-answers'
import { exportForm } from '@/lib/server/questionnaire/exchange/export-form'
import { exportWorkbook } from '@/lib/server/questionnaire/exchange/export-workbook'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const csv = 'text/csv; charset=utf-8'
const json = 'application/json; charset=utf-8'
const fhir = 'application/fhir+json; charset=utf-8'
const xml = 'application/xml; charset=utf-8'

type Make = (
  ctx: Ctx,
  assessmentId: string,
  query: ExportQuery,
) => Promise<Uint8Array<ArrayBuffer> | string>

const files = {
  'answers.xlsx': { type: xlsx, make: exportWorkbook },
  'answers-long.csv': {
    type: csv,
    make: (ctx, id, query) => exportAnswers(ctx, id, 'long', query),
  },
  'answers-wide.csv': {
    type: csv,
    make: (ctx, id, query) => exportAnswers(ctx, id, 'wide', query),
  },
  'answers.json': { type: json, make: (ctx, id, query) => exportAnswers(ctx, id, 'json', query) },
  'answers.schema.json': {
    type: json,
    make: (ctx, id, query) => exportAnswers(ctx, id, 'schema', query),
  },
  'fhir-responses.json': {
    type: fhir,
    make: (ctx, id, query) => exportAnswers(ctx, id, 'fhir', query),
  },
  'fhir-questionnaire.json': {
    type: fhir,
    make: (ctx, id, query) => exportForm(ctx, id, 'fhir', query),
  },
  'xlsform.xlsx': { type: xlsx, make: (ctx, id, query) => exportForm(ctx, id, 'xls-form', query) },
  'xform.xml': { type: xml, make: (ctx, id, query) => exportForm(ctx, id, 'x-form', query) },
} satisfies Record<string, { type: string; make: Make }>
const names = Object.keys(files) as (keyof typeof files)[]

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/exports/{file}',
  summary:
    'The questionnaire and its answers as a file: workbook, CSV, JSON, XLSForm, XForm or FHIR R4',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), file: z.enum(names) }),
  query: ExportQuery,
  media: [...new Set(Object.values(files).map(({ type }) => type))],
  run: async (ctx, { params, query }) => {
    const file = files[params.file]
    return attachment(
      await file.make(ctx, params.assessmentId, query),
      file.type,
      `questionnaire-${params.file}`,
    )
  },
})
