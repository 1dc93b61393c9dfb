import 'server-only'
import { AppError } from '@/lib/core/error'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { Removable } from '@/lib/server/removal/removable'

/** A population is never deleted: answers given for it rest on it. */
export const populationRemovable: Removable = {
  action: 'population.update',
  resource: async () => ({}),
  listed: async (_source, reach) => (can(subjectOf(reach), 'population.update') ? {} : null),
  restore: async ({ tx }, reach, { thingId: id }) => {
    const where = { id, assessmentId: reach.assessment.id }
    const { code } = await tx.population.findFirstOrThrow({ where, select: { code: true } })
    const same = { assessmentId: reach.assessment.id, code, removedAt: null }
    if (code !== null && (await tx.population.count({ where: same })) > 0)
      throw new AppError('already-exists')
    await tx.population.updateMany({ where, data: { removedAt: null } })
    return []
  },
}
