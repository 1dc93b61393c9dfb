import { z } from 'zod'
import { createAssessment, NewAssessment } from '@/lib/server/assessment/create'
import { listAssessments } from '@/lib/server/assessment/list'
import { PageQuery, pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/assessments',
  summary: 'Assessments within reach',
  tag: 'Assessments',
  access: 'signed-in',
  query: PageQuery,
  answer: pageOf(z.looseObject({})),
  run: (ctx, { query }) => listAssessments(ctx, query),
})

export const POST = route({
  method: 'POST',
  path: '/assessments',
  summary: 'Open an assessment',
  tag: 'Assessments',
  access: 'signed-in',
  body: NewAssessment,
  answer: z.object({ id: z.uuid() }),
  status: 201,
  run: (ctx, { body }) => createAssessment(ctx, body),
})
