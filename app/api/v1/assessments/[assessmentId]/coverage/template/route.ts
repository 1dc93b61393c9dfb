import { getEstimateTemplate } from '@/lib/server/coverage/template/get'
import { importTemplate } from '@/lib/server/coverage/template/import'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const GET = route(
  'GET /assessments/{assessmentId}/coverage/template',
  async (ctx, { params }) =>
    attachment(
      await getEstimateTemplate(ctx, params.assessmentId),
      workbook,
      'coverage-estimates.xlsx',
    ),
)

export const POST = route(
  'POST /assessments/{assessmentId}/coverage/template',
  (ctx, { params, query, request }) =>
    importTemplate(ctx, params.assessmentId, { save: query.save === '1' }, request.body),
)
