import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { composeSection } from '@/lib/server/report/text/compose-section'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/reports/{output}/sections/{section}/starting-text',
  summary: 'The text that the record composes for a section',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({
    assessmentId: z.uuid(),
    output: z.string().max(40),
    section: z.string().max(60),
  }),
  body: z.strictObject({}),
  answer: z.looseObject({}),
  repeatable: false,
  run: (ctx, { params }) => composeSection(ctx, params.assessmentId, params.output, params.section),
})
