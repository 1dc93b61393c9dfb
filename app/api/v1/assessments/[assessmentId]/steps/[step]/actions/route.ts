import { route } from '@/lib/server/http/route'
import { actOnStep } from '@/lib/server/step/act'

export const POST = route(
  'POST /assessments/{assessmentId}/steps/{step}/actions',
  (ctx, { params, body }) => actOnStep(ctx, params.assessmentId, params.step, body),
)
