import 'server-only'
import { can } from '@/lib/core/policy/can'
import type { ReferenceOption } from '@/lib/core/tool/tool-view'
import { actorId } from '@/lib/server/actor'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import type { QuestionnaireReach, Source } from '@/lib/server/questionnaire/questionnaire-reach'
import { documentOptions } from '@/lib/server/tool/references'

/**
 * A respondent by link may cite what they brought themselves; everyone else the library as far as
 * it is open to them.
 */
export async function citableDocuments(
  ctx: Ctx,
  source: Source,
  reach: QuestionnaireReach,
): Promise<ReferenceOption[]> {
  if (can(subjectOf(reach), 'document.read')) return documentOptions(source, reach)
  const where = {
    assessmentId: reach.assessment.id,
    removedAt: null,
    uploadedById: actorId(ctx.actor),
  }
  const rows = await source.document.findMany({
    where,
    orderBy: { createdAt: 'asc' },
    select: { id: true, title: true },
  })
  return rows.map(({ id, title }) => ({ id, label: title }))
}
