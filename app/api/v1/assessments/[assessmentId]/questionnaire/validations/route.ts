import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  ValidateSection,
  validateSection,
} from '@/lib/server/questionnaire/review/validate-section'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/questionnaire/validations',
  summary: 'Validate the undisputed answers of a section',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: ValidateSection,
  answer: z.object({ validated: z.array(z.string()), unsettled: z.int(), own: z.int() }),
  run: (ctx, { params, body }) => validateSection(ctx, params.assessmentId, body),
})
