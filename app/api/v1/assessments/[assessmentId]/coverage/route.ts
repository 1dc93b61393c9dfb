import { getCoverage } from '@/lib/server/coverage/get'
import { route } from '@/lib/server/http/route'

export const GET = route('GET /assessments/{assessmentId}/coverage', (ctx, { params }) =>
  getCoverage(ctx, params.assessmentId),
)
