import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { DecideFinding, decideFinding } from '@/lib/server/questionnaire/analysis/decide-finding'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/findings/decisions',
  summary: 'Accept or reject a draft finding',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: DecideFinding,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => decideFinding(ctx, params.assessmentId, body),
})
