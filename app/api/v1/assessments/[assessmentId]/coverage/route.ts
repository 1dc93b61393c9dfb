import { z } from 'zod'
import { getCoverage } from '@/lib/server/coverage/get'
import { route } from '@/lib/server/http/route'

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
