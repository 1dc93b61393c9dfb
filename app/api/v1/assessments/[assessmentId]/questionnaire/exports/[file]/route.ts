import type { ExportFile, ExportQuery } from '@/lib/core/questionnaire/exchange/requests'
import type { Ctx } from '@/lib/server/context'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
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

const files: Record<ExportFile, { type: string; make: Make }> = {
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
}

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/exports/{file}',
  async (ctx, { params, query }) => {
    const file = files[params.file]
    return attachment(
      await file.make(ctx, params.assessmentId, query),
      file.type,
      `questionnaire-${params.file}`,
    )
  },
)
