import 'server-only'
import type { BoundaryView } from '@/lib/core/coverage/boundary/boundary-view'
import { authorize, type Ctx } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { boundarySelect, boundaryView, gridAreas } from './boundary-view'

/**
 * The outlines of areas that maps are drawn with, and how their names fit the grid; null where none
 * were given.
 */
export async function getBoundary(ctx: Ctx, assessmentId: string): Promise<BoundaryView | null> {
  const reach = await getCoverageFor(ctx, assessmentId)
  authorize(reach.subject, 'coverage.read')
  const row = await ctx.db.boundary.findFirst({
    where: { assessmentId, removedAt: null },
    orderBy: { createdAt: 'desc' },
    select: boundarySelect,
  })
  return row && boundaryView(row, await gridAreas(ctx.db, reach))
}
