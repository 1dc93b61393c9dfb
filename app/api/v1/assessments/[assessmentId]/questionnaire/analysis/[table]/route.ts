import { z } from 'zod'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'
import { analysisCsv, analysisTables } from '@/lib/server/questionnaire/analysis/analysis-csv'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/analysis/{table}',
  summary: 'One table of the analysis as CSV',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), table: z.enum(analysisTables) }),
  media: ['text/csv'],
  run: async (ctx, { params }) =>
    attachment(
      await analysisCsv(ctx, params.assessmentId, params.table),
      'text/csv; charset=utf-8',
      `${params.table}.csv`,
    ),
})
