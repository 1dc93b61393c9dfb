import 'server-only'
import { AppError } from '@/lib/core/error'
import type { RemovalChoice } from '@/lib/core/removal/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { replaceTarget } from '@/lib/server/reference/replace-target'
import { takeOut } from '@/lib/server/removal/take-out'
import { lockForRemoval } from '@/lib/server/step/lock-workflow'

/**
 * Takes a population out of scope, after putting another in its place where one is named. Answers
 * given for it are kept, and come back with it.
 */
export async function removePopulation(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  { replacement }: RemovalChoice = {},
): Promise<void> {
  await transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'population.update')
    await lockForRemoval(inner.tx, assessmentId)
    const where = { id, assessmentId, removedAt: null }
    const before = await inner.tx.population.findFirst({ where, select: { name: true } })
    if (!before) throw new AppError('not-found')
    const { name } = before
    await replaceTarget(inner, reach, { kind: 'population', id }, replacement)
    await takeOut(inner, reach, { kind: 'population', id, name, holders: [] })
    await inner.tx.population.updateMany({ where, data: { removedAt: inner.now() } })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      ...{ action: 'population.remove', entity: 'population', entityId: id, assessmentId },
      before: { name },
      ...(replacement && { after: { replacement } }),
    })
    return null
  })
}
