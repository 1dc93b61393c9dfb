import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { ReopenFinding, reopenFinding } from '@/lib/server/questionnaire/analysis/reopen-finding'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/findings/reopenings',
  summary: 'Take back what was decided on a draft finding',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: ReopenFinding,
  answer: z.object({ version: z.int() }),
  run: (ctx, { params, body }) => reopenFinding(ctx, params.assessmentId, body),
})
