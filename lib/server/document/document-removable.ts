import 'server-only'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { Removable } from '@/lib/server/removal/removable'

export const documentRemovable: Removable = {
  action: 'document.remove',
  resource: async (source, { assessment }, { thingId: id }, userId) => {
    const where = { id, assessmentId: assessment.id }
    const row = await source.document.findFirst({ where, select: { uploadedById: true } })
    return { own: userId !== null && row?.uploadedById === userId }
  },
  listed: async (source, reach, userId) => {
    if (can(subjectOf(reach), 'document.remove')) return {}
    if (userId === null) return null
    const own = await source.document.findMany({
      where: {
        assessmentId: reach.assessment.id,
        uploadedById: userId,
        removedAt: { not: null },
      },
      select: { id: true },
    })
    return { thingId: { in: own.map(({ id }) => id) } }
  },
  restore: async ({ tx }, { assessment }, { thingId: id }) => {
    const where = { id, assessmentId: assessment.id }
    await tx.document.updateMany({ where, data: { removedAt: null } })
    return []
  },
  clear: async (tx, assessmentId, id) => {
    const where = { id, assessmentId, evidence: { none: {} } }
    const row = await tx.document.findFirst({ where, select: { storageKey: true } })
    if (!row) return null
    await tx.document.delete({ where: { id }, select: { id: true } })
    return { file: row.storageKey }
  },
}
