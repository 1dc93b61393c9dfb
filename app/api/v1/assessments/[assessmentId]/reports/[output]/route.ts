import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { getReport } from '@/lib/server/report/get'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/reports/{output}',
  summary: 'A written report with its sections',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
  answer: z.looseObject({}),
  run: (ctx, { params }) => getReport(ctx, params.assessmentId, params.output),
})
