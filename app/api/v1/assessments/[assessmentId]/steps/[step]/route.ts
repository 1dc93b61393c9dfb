import { route } from '@/lib/server/http/route'
import { getStep } from '@/lib/server/step/get'

export const GET = route('GET /assessments/{assessmentId}/steps/{step}', (ctx, { params }) =>
  getStep(ctx, params.assessmentId, params.step),
)
