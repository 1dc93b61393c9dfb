import { route } from '@/lib/server/http/route'
import { removePopulation } from '@/lib/server/population/remove'
import { updatePopulation } from '@/lib/server/population/update'

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/populations/{populationId}',
  (ctx, { params, body }) => updatePopulation(ctx, params.assessmentId, params.populationId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/populations/{populationId}',
  (ctx, { params, query }) =>
    removePopulation(ctx, params.assessmentId, params.populationId, query),
)
