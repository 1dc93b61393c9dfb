import 'server-only'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import { assertOpen, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { estimateSelect } from '@/lib/server/coverage/load-facts'
import type { Removable } from '@/lib/server/removal/removable'
import { estimateHolding } from './save-estimate'

export const estimateRemovable: Removable = {
  action: 'coverage.update',
  resource: async () => ({}),
  listed: async (_source, reach) => (can(subjectOf(reach), 'coverage.update') ? {} : null),
  restore: async (inner, { assessment }, { thingId: id }) => {
    await assertOpen(inner, await getCoverageFor(inner, assessment.id))
    const row = await inner.tx.coverageEstimate.update({
      where: { id },
      data: { removedAt: null },
      select: estimateSelect,
    })
    return [estimateHolding(row)]
  },
  /** An estimate that was once adopted stays with the adoption that was withdrawn. */
  clear: async (tx, assessmentId, id) => {
    const where = { id, assessmentId, adoptions: { none: {} } }
    await tx.coverageEstimate.deleteMany({ where })
    return { file: null }
  },
}
