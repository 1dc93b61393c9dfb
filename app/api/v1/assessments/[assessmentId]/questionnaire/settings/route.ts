import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { getSetUp } from '@/lib/server/questionnaire/set-up/get-set-up'
import { SetMode, setMode } from '@/lib/server/questionnaire/set-up/set-mode'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/settings',
  summary: 'Form of the questionnaire and questions of the lead body',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: z.looseObject({}),
  run: (ctx, { params }) => getSetUp(ctx, params.assessmentId),
})

export const PUT = route({
  method: 'PUT',
  path: '/assessments/{assessmentId}/questionnaire/settings',
  summary: 'Choose the shorter or the full questionnaire',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: SetMode,
  answer: z.object({ mode: z.string(), version: z.int() }),
  run: (ctx, { params, body }) => setMode(ctx, params.assessmentId, body),
})
