import { z } from 'zod'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { createPopulation, NewPopulation } from '@/lib/server/population/create'
import { listPopulations } from '@/lib/server/population/list'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/populations',
  summary: 'Populations in scope',
  tag: 'Populations',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params }) => listPopulations(ctx, params.assessmentId),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/populations',
  summary: 'Take a population into scope',
  tag: 'Populations',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: NewPopulation,
  answer: z.looseObject({}),
  status: 201,
  run: (ctx, { params, body }) => createPopulation(ctx, params.assessmentId, body),
})
