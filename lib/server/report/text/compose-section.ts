import 'server-only'
import { startingProse } from '@/lib/core/report/starting/starting-prose'
import type { Prose } from '@/lib/core/report/text/prose'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadMaterial } from '@/lib/server/report/reference/load-material'
import { getReportFor, sectionOf, sectionResource } from '@/lib/server/report/report-reach'
import { wordsIn } from '@/lib/server/words/words-in'

/**
 * The text that the record composes for the section now; the editor puts it in where the person
 * wants it.
 */
export async function composeSection(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
): Promise<Prose> {
  const reach = await getReportFor(ctx, assessmentId, outputKey)
  authorize(
    reach.subject,
    'report.write',
    sectionResource(ctx, reach, sectionOf(reach, sectionKey).row),
  )
  return startingProse(
    await loadMaterial(ctx.db, reach),
    reach.output,
    sectionKey,
    wordsIn(reach.assessment.outputLanguage),
  )
}
