import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { actOnStep, StepActionInput } from '@/lib/server/step/act'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/steps/{step}/actions',
  summary: 'Take an action on a step',
  tag: 'Steps',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
  body: StepActionInput,
  answer: z.looseObject({}),
  status: 201,
  run: (ctx, { params, body }) => actOnStep(ctx, params.assessmentId, params.step, body),
})
