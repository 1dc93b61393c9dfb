import 'server-only'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import { assertOpen, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import type { Removable } from '@/lib/server/removal/removable'
import { takeOutBoundary } from './take-out-boundary'

export const boundaryRemovable: Removable = {
  action: 'coverage.update',
  resource: async () => ({}),
  listed: async (_source, reach) => (can(subjectOf(reach), 'coverage.update') ? {} : null),
  /** The outlines that came since make room. */
  restore: async (inner, reach, { thingId: id }) => {
    await assertOpen(inner, await getCoverageFor(inner, reach.assessment.id))
    await takeOutBoundary(inner, reach)
    const where = { id, assessmentId: reach.assessment.id }
    await inner.tx.boundary.updateMany({ where, data: { removedAt: null } })
    return []
  },
  clear: async (tx, assessmentId, id) => {
    await tx.boundary.deleteMany({ where: { id, assessmentId } })
    return { file: null }
  },
}
