import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { getCoverage } from '@/lib/server/services/coverage/get'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/coverage',
  summary: 'Coverage workbench: estimates of every cell, and the adopted ones',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: z.looseObject({}),
  run: (ctx, { params }) => getCoverage(ctx, params.assessmentId),
})
