import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { WithdrawAdoption } from '@/lib/core/questionnaire/review/requests'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { changedMeanwhile } from '@/lib/server/questionnaire/answering/changed-meanwhile'
import { assertUnderWay } from '@/lib/server/questionnaire/delegation/under-way'
import { adoptionOf, adoptionSelect } from '@/lib/server/questionnaire/load-facts'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { dropReferences } from '@/lib/server/reference/keep-references'

/** Takes back what was settled at a place; the institutions' answers speak for themselves again. */
export async function withdrawAdoption(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof WithdrawAdoption>,
): Promise<void> {
  const { instance, version } = WithdrawAdoption.parse(input)
  await transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.review')
    await assertUnderWay(inner, reach)
    const where = { assessmentId_instance: { assessmentId, instance } }
    const before = await inner.tx.adoption.findUnique({
      where,
      select: { ...adoptionSelect, version: true },
    })
    if (!before) throw new AppError('not-found')
    const removed = await inner.tx.adoption.deleteMany({
      where: { assessmentId, instance, version },
    })
    const present = { ...adoptionOf(before), version: before.version }
    if (removed.count === 0) throw changedMeanwhile(present)
    await dropReferences(inner, assessmentId, [{ kind: 'adoption', id: instance }])
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'questionnaire.review',
      entity: 'adoption',
      entityId: instance,
      assessmentId,
      before: present,
    })
    return null
  })
}
