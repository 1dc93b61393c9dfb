import 'server-only'
import type { z } from 'zod'
import { NewAssessment } from '@/lib/core/assessment/requests'
import { actorId } from '@/lib/server/actor'
import { authorize, type Ctx, platformSubject, record, transaction } from '@/lib/server/context'
import { defaultMethodology, getMethodology } from '@/lib/server/methodology/registry'

/** Opens an assessment, pinned to an edition, with all its steps not started. */
export async function createAssessment(
  ctx: Ctx,
  input: z.input<typeof NewAssessment>,
): Promise<{ id: string }> {
  const {
    countryCode,
    countryName,
    title,
    languages,
    methodology: key,
  } = NewAssessment.parse(input)
  return transaction(ctx, async (inner) => {
    authorize(platformSubject(inner.actor), 'assessment.create')
    await inner.tx.country.upsert({
      where: { code: countryCode },
      create: { code: countryCode, name: countryName },
      update: {},
      select: { code: true },
    })
    const at = inner.now()
    const methodology = key === undefined ? defaultMethodology() : getMethodology(key)
    const steps = methodology.steps.map(({ key }) => ({
      stepKey: key,
      status: 'not-started',
      changedAt: at,
    }))
    const { id } = await inner.tx.assessment.create({
      data: {
        countryCode,
        title,
        languages,
        methodologyKey: methodology.key,
        createdById: actorId(inner.actor),
        createdAt: at,
        changedAt: at,
        steps: { create: steps },
      },
      select: { id: true },
    })
    await record(inner, {
      action: 'assessment.create',
      entity: 'assessment',
      entityId: id,
      assessmentId: id,
      after: { countryCode, title },
    })
    return { id }
  })
}
