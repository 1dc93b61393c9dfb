import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { ReopenFinding } from '@/lib/core/questionnaire/analysis/requests'
import { authorize, type Ctx, transaction } from '@/lib/server/context'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { writeDecision } from './decide-finding'
import { DecidedFinding } from './finding-view'

/** Takes a decision back, so that it can be taken anew; the trail keeps the former one. */
export async function reopenFinding(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof ReopenFinding>,
): Promise<{ version: number }> {
  const { key, version } = ReopenFinding.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.review')
    const before = await inner.tx.findingDecision.findUnique({
      where: { assessmentId_proposalKey: { assessmentId, proposalKey: key } },
      select: { finding: true },
    })
    if (!before) throw new AppError('not-found')
    const row = await writeDecision(
      inner,
      reach,
      { key, version, decision: 'open', note: '' },
      DecidedFinding.parse(before.finding),
    )
    return { version: row.version }
  })
}
