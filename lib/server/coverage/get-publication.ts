import 'server-only'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { coverageMaterial } from '@/lib/core/coverage/report/coverage-material'
import { findStep } from '@/lib/core/methodology/find'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadState } from '@/lib/server/step/load-state'
import { type CoverageReach, getCoverageFor } from './coverage-reach'
import { loadCoverageFacts } from './load-facts'

/**
 * The figures as they may leave the assessment, with small counts hidden: what charts, maps and
 * files show.
 */
export async function getPublication(ctx: Ctx, assessmentId: string): Promise<ChartMaterial> {
  const reach = await getCoverageFor(ctx, assessmentId)
  authorize(reach.subject, 'coverage.read')
  return publicationOf(ctx, reach)
}

export async function publicationOf(ctx: Ctx, reach: CoverageReach): Promise<ChartMaterial> {
  const facts = await loadFacts(
    ctx.db,
    reach,
    await loadState(ctx.db, reach),
    findStep(reach.methodology, reach.tool.step),
  )
  return coverageMaterial(
    reach.methodology,
    facts,
    facts.coverage ?? (await loadCoverageFacts(ctx.db, reach.assessment.id)),
  )
}
