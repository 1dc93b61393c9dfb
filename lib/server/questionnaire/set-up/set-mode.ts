import 'server-only'
import type { z } from 'zod'
import { SetMode } from '@/lib/core/questionnaire/set-up/requests'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { changedMeanwhile } from '@/lib/server/questionnaire/answering/changed-meanwhile'
import { assertNotCompleted } from '@/lib/server/questionnaire/delegation/under-way'
import { loadMode } from '@/lib/server/questionnaire/load-instrument'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'

/**
 * Chooses the shorter or the full questionnaire; answers given to questions no longer asked stay.
 */
export async function setMode(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof SetMode>,
): Promise<{ mode: string; version: number }> {
  const { mode, version } = SetMode.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.configure')
    await assertNotCompleted(inner, reach)
    await inner.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${assessmentId}, 14))`
    const before = await loadMode(inner.tx, assessmentId)
    if (before.version !== version) throw changedMeanwhile(before)
    const after = { mode, version: version + 1 }
    await inner.tx.questionnaire.upsert({
      where: { assessmentId },
      create: { assessmentId, ...after },
      update: after,
      select: { version: true },
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'questionnaire.configure',
      entity: 'assessment',
      entityId: assessmentId,
      assessmentId,
      before,
      after,
    })
    return after
  })
}
