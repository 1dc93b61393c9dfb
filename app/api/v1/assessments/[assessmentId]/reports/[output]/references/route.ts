import { z } from 'zod'
import { ReferenceQuery } from '@/lib/core/report/report-requests'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { listReferences, ReferenceSearch } from '@/lib/server/report/reference/list-references'
import { resolveReferences } from '@/lib/server/report/reference/resolve-references'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/reports/{output}/references',
  summary: 'What a sentence of the report can refer to',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
  query: ReferenceSearch,
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params, query }) => listReferences(ctx, params.assessmentId, params.output, query),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/reports/{output}/references',
  summary: 'What references say now',
  tag: 'Reports',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
  body: ReferenceQuery,
  answer: z.object({ items: z.array(z.looseObject({})) }),
  repeatable: false,
  run: (ctx, { params, body }) => resolveReferences(ctx, params.assessmentId, params.output, body),
})
