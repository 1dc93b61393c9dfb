import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { analysisCsv } from '@/lib/server/questionnaire/analysis/analysis-csv'

export const GET = route(
  'GET /assessments/{assessmentId}/questionnaire/analysis/{table}',
  async (ctx, { params }) =>
    attachment(
      await analysisCsv(ctx, params.assessmentId, params.table),
      'text/csv; charset=utf-8',
      `${params.table}.csv`,
    ),
)
