import { route } from '@/lib/server/http/route'
import { createPopulation } from '@/lib/server/population/create'
import { listPopulations } from '@/lib/server/population/list'

export const GET = route('GET /assessments/{assessmentId}/populations', (ctx, { params }) =>
  listPopulations(ctx, params.assessmentId),
)

export const POST = route('POST /assessments/{assessmentId}/populations', (ctx, { params, body }) =>
  createPopulation(ctx, params.assessmentId, body),
)
