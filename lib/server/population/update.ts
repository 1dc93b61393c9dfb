import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { PopulationView } from '@/lib/core/population/population-view'
import { PopulationChange } from '@/lib/core/population/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { defined } from '@/lib/server/defined'
import { startOfDayOrNull } from '@/lib/server/iso-day'
import { populationSelect, populationView } from './fields'

/** Changes what is known of a population. Throws `version-conflict` with the present values. */
export async function updatePopulation(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  input: z.input<typeof PopulationChange>,
): Promise<PopulationView> {
  const { version, sizeOn, ...plain } = PopulationChange.parse(input)
  return transaction(ctx, async (inner) => {
    const { subject } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'population.update')
    const before = await inner.tx.population.findFirst({
      where: { id, assessmentId, removedAt: null },
      select: populationSelect,
    })
    if (!before) throw new AppError('not-found')
    const given = defined(plain)
    const day = sizeOn === undefined ? {} : { sizeOn: startOfDayOrNull(sizeOn) }
    const changed = await inner.tx.population.updateMany({
      where: { id, version },
      data: { ...given, ...day, version: { increment: 1 } },
    })
    if (changed.count === 0)
      throw new AppError('version-conflict', { extra: { current: populationView(before) } })
    const after = await inner.tx.population.findUniqueOrThrow({
      where: { id },
      select: populationSelect,
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'population.update',
      entity: 'population',
      entityId: id,
      assessmentId,
      before: populationView(before),
      after: populationView(after),
    })
    return populationView(after)
  })
}
