import 'server-only'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { coverageMaterial } from '@/lib/core/coverage/report/coverage-material'
import { findStep } from '@/lib/core/methodology/find'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Words } from '@/lib/core/words'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadState } from '@/lib/server/step/load-state'
import { wordsIn } from '@/lib/server/words/words-in'
import { type CoverageReach, getCoverageFor } from './coverage-reach'
import { loadCoverageFacts } from './load-facts'

/**
 * The figures as they may leave the assessment, with small counts hidden: what charts, maps and
 * files show.
 */
export async function getPublication(ctx: Ctx, assessmentId: string): Promise<ChartMaterial> {
  const reach = await getCoverageFor(ctx, assessmentId)
  authorize(reach.subject, 'coverage.read')
  return publicationOf(ctx, reach, {
    methodology: reach.methodology,
    words: wordsIn(ctx.lang ?? 'en'),
  })
}

/** `spoken` is the edition and the application in the language in which the figures are shown. */
export async function publicationOf(
  ctx: Ctx,
  reach: CoverageReach,
  spoken: { methodology: Methodology; words: Words },
): Promise<ChartMaterial> {
  const facts = await loadFacts(
    ctx.db,
    reach,
    await loadState(ctx.db, reach),
    findStep(reach.methodology, reach.tool.step),
  )
  return coverageMaterial(
    spoken.methodology,
    facts,
    facts.coverage ?? (await loadCoverageFacts(ctx.db, reach.assessment.id)),
    spoken.words,
  )
}
