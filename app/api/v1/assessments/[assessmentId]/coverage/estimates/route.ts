import { z } from 'zod'
import { SaveEstimate, saveEstimate } from '@/lib/server/coverage/estimate/save-estimate'
import { route } from '@/lib/server/http/route'

export const PUT = route({
  method: 'PUT',
  path: '/assessments/{assessmentId}/coverage/estimates',
  summary: 'Add an estimate to a cell, or change one',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: SaveEstimate,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => saveEstimate(ctx, params.assessmentId, body),
})
