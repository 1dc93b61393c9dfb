import { z } from 'zod'
import { CoverageSettings } from '@/lib/core/coverage/estimate/adoption'
import { configureCoverage } from '@/lib/server/coverage/configure'
import { route } from '@/lib/server/http/route'

export const PUT = route({
  method: 'PUT',
  path: '/assessments/{assessmentId}/coverage/settings',
  summary: 'Set the smallest count that may leave the assessment',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: CoverageSettings,
  answer: CoverageSettings,
  run: (ctx, { params, body }) => configureCoverage(ctx, params.assessmentId, body),
})
