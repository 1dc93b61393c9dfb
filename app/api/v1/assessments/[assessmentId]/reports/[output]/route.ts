import { route } from '@/lib/server/http/route'
import { getReport } from '@/lib/server/report/get'

export const GET = route('GET /assessments/{assessmentId}/reports/{output}', (ctx, { params }) =>
  getReport(ctx, params.assessmentId, params.output),
)
