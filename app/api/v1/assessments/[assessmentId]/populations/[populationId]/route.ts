import { route } from '@/lib/server/http/route'
import { updatePopulation } from '@/lib/server/population/update'
import { withdrawPopulation } from '@/lib/server/population/withdraw'

export const PATCH = route(
  'PATCH /assessments/{assessmentId}/populations/{populationId}',
  (ctx, { params, body }) => updatePopulation(ctx, params.assessmentId, params.populationId, body),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/populations/{populationId}',
  (ctx, { params }) => withdrawPopulation(ctx, params.assessmentId, params.populationId),
)
