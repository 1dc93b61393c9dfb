import { z } from 'zod'
import { EstimatesOfResult } from '@/lib/core/coverage/import/estimate-of-result'
import { createEstimatesFromImport } from '@/lib/server/coverage/import/create-estimates'
import { route } from '@/lib/server/http/route'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/coverage/imports/{importId}/estimates',
  summary: 'Make estimates of the counts of a file',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
  body: EstimatesOfResult,
  answer: z.array(z.looseObject({ id: z.uuid() })),
  status: 201,
  run: (ctx, { params, body }) =>
    createEstimatesFromImport(ctx, params.assessmentId, params.importId, body),
})
