import { route } from '@/lib/server/http/route'
import { createReportComment } from '@/lib/server/report/comment/create-comment'

export const POST = route(
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/comments',
  (ctx, { params, body }) =>
    createReportComment(ctx, params.assessmentId, params.output, params.section, body),
)
