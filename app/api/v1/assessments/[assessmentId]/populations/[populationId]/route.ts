import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { PopulationChange, updatePopulation } from '@/lib/server/population/update'
import { withdrawPopulation } from '@/lib/server/population/withdraw'

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}/populations/{populationId}',
  summary: 'Change a population',
  tag: 'Populations',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), populationId: z.uuid() }),
  body: PopulationChange,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) =>
    updatePopulation(ctx, params.assessmentId, params.populationId, body),
})

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/populations/{populationId}',
  summary: 'Take a population out of scope',
  tag: 'Populations',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), populationId: z.uuid() }),
  status: 204,
  run: (ctx, { params }) => withdrawPopulation(ctx, params.assessmentId, params.populationId),
})
