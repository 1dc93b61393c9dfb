import { getAssessment } from '@/lib/server/assessment/get'
import { updateAssessment } from '@/lib/server/assessment/update'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /assessments/{assessmentId}', (ctx, { params }) =>
  getAssessment(ctx, params.assessmentId),
)

export const PATCH = route('PATCH /assessments/{assessmentId}', (ctx, { params, body }) =>
  updateAssessment(ctx, params.assessmentId, body),
)
