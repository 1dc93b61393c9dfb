import { z } from 'zod'
import { SectionSettings } from '@/lib/core/report/report-requests'
import { route } from '@/lib/server/http/route'
import { configureSection } from '@/lib/server/report/configure-section'
import { getSection } from '@/lib/server/report/get-section'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/reports/{output}/sections/{section}',
  summary: 'A section with its text',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({
    assessmentId: z.uuid(),
    output: z.string().max(40),
    section: z.string().max(60),
  }),
  answer: z.looseObject({}),
  run: (ctx, { params }) => getSection(ctx, params.assessmentId, params.output, params.section),
})

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}/reports/{output}/sections/{section}',
  summary: 'Change authors, state or restriction of a section',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({
    assessmentId: z.uuid(),
    output: z.string().max(40),
    section: z.string().max(60),
  }),
  body: SectionSettings,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) =>
    configureSection(ctx, params.assessmentId, params.output, params.section, body),
})
