import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { PopulationView } from '@/lib/core/population/population-view'
import { NewPopulation } from '@/lib/core/population/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { defined } from '@/lib/server/defined'
import { startOfDayOrNull } from '@/lib/server/iso-day'
import { populationSelect, populationView } from './fields'

/** Takes a population into scope, from the edition's list or as the country's own. */
export async function createPopulation(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof NewPopulation>,
): Promise<PopulationView> {
  const { code, ...given } = NewPopulation.parse(input)
  return transaction(ctx, async (inner) => {
    const { subject, methodology } = await getAssessmentFor(inner, assessmentId)
    authorize(subject, 'population.update')
    const listed =
      code === null
        ? undefined
        : methodology.populations.find((population) => population.code === code)
    if (code !== null && !listed)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'code', code: 'methodology-has-no-population' }],
      })
    const name = given.name ?? listed?.name
    if (!name)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'name', code: 'name-the-population' }],
      })
    const held = await inner.tx.population.count({ where: { assessmentId } })
    if (held >= 100)
      throw new AppError('invalid-input', {
        reason: 'at-most-100-populations',
      })
    const { sizeOn, ...plain } = given
    const row = await inner.tx.population.create({
      data: {
        ...defined(plain),
        ...{ assessmentId, code, name, position: held + 1, createdAt: inner.now() },
        definition: given.definition ?? listed?.definition ?? '',
        sensitivity: given.sensitivity ?? listed?.sensitivity ?? 'medium',
        sizeOn: startOfDayOrNull(sizeOn ?? null),
      },
      select: populationSelect,
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'population.create',
      entity: 'population',
      entityId: row.id,
      assessmentId,
      after: populationView(row),
    })
    return populationView(row)
  })
}
