import 'server-only'
import type { PopulationView } from '@/lib/core/population/population-view'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { populationSelect, populationView } from './fields'

/**
 * Populations in scope, in the order of the assessment; at most some dozens, so they come as one
 * page.
 */
export async function listPopulations(
  ctx: Ctx,
  assessmentId: string,
): Promise<{ items: PopulationView[]; nextCursor: null }> {
  const { subject } = await getAssessmentFor(ctx, assessmentId)
  authorize(subject, 'population.read')
  const rows = await ctx.db.population.findMany({
    where: { assessmentId, removedAt: null },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    take: 200,
    select: populationSelect,
  })
  return { items: rows.map(populationView), nextCursor: null }
}
