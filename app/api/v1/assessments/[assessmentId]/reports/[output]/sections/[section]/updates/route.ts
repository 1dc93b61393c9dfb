import { z } from 'zod'
import { TextUpdate } from '@/lib/core/report/report-requests'
import { route } from '@/lib/server/http/route'
import { updateText } from '@/lib/server/report/text/update-text'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/reports/{output}/sections/{section}/updates',
  summary: 'Add a change to the text of a section',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({
    assessmentId: z.uuid(),
    output: z.string().max(40),
    section: z.string().max(60),
  }),
  body: TextUpdate,
  answer: z.object({ sequence: z.int() }),
  status: 201,
  maxBytes: 1_500_000,
  run: (ctx, { params, body }) =>
    updateText(ctx, params.assessmentId, params.output, params.section, body),
})
