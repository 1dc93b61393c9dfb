import { z } from 'zod'
import { getEstimateTemplate } from '@/lib/server/coverage/template/get'
import { importTemplate } from '@/lib/server/coverage/template/import'
import { attachment } from '@/lib/server/http/attachment'
import { route } from '@/lib/server/http/route'

const params = z.object({ assessmentId: z.uuid() })
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/coverage/template',
  summary: 'Workbook to fill estimates in, one row a cell',
  tag: 'Coverage',
  access: 'signed-in',
  params,
  media: [workbook],
  run: async (ctx, { params }) =>
    attachment(
      await getEstimateTemplate(ctx, params.assessmentId),
      workbook,
      'coverage-estimates.xlsx',
    ),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/coverage/template',
  summary:
    'Look at a filled-in workbook, or, with save=1, add its estimates; the body is the workbook itself',
  tag: 'Coverage',
  access: 'signed-in',
  params,
  query: z.strictObject({ save: z.enum(['0', '1']).default('0') }),
  upload: true,
  answer: z.looseObject({}),
  run: (ctx, { params, query, request }) =>
    importTemplate(ctx, params.assessmentId, { save: query.save === '1' }, request.body),
})
