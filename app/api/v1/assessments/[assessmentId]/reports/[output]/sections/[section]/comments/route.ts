import { z } from 'zod'
import { NewComment } from '@/lib/core/report/report-requests'
import { route } from '@/lib/server/http/route'
import { createReportComment } from '@/lib/server/report/comment/create-comment'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/reports/{output}/sections/{section}/comments',
  summary: 'Comment on a passage, or propose other words',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({
    assessmentId: z.uuid(),
    output: z.string().max(40),
    section: z.string().max(60),
  }),
  body: NewComment,
  answer: z.looseObject({}),
  status: 201,
  run: (ctx, { params, body }) =>
    createReportComment(ctx, params.assessmentId, params.output, params.section, body),
})
