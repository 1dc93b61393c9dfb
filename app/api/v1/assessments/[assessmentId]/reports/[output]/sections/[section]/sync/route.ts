import { z } from 'zod'
import { SectionSync } from '@/lib/core/report/report-requests'
import { route } from '@/lib/server/http/route'
import { syncSection } from '@/lib/server/report/text/sync-section'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/reports/{output}/sections/{section}/sync',
  summary: 'What is new in a section, told to an open tab',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({
    assessmentId: z.uuid(),
    output: z.string().max(40),
    section: z.string().max(60),
  }),
  body: SectionSync,
  answer: z.looseObject({}),
  repeatable: false,
  run: (ctx, { params, body }) =>
    syncSection(ctx, params.assessmentId, params.output, params.section, body),
})
