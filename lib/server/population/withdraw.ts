import 'server-only'
import { AppError } from '@/lib/core/error'
import { getAssessmentFor, touchAssessment } from '@/lib/server/assessment/internal'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'

/** Takes a population out of scope; what was written of it stays in place. */
export async function withdrawPopulation(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<void> {
  await transaction(ctx, async (inner) => {
    const { subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'population.update')
    const changed = await inner.tx.population.updateMany({
      where: { id, assessmentId, withdrawnAt: null },
      data: { withdrawnAt: inner.now() },
    })
    if (changed.count === 0) throw new AppError('not-found')
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'population.withdraw',
      entity: 'population',
      entityId: id,
      assessmentId,
    })
    return null
  })
}
