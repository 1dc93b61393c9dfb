import 'server-only'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { Removable } from '@/lib/server/removal/removable'
import { memberHolding } from './member-holding'

export const memberRemovable: Removable = {
  action: 'member.remove',
  resource: async () => ({}),
  listed: async (_source, reach) => (can(subjectOf(reach), 'member.remove') ? {} : null),
  restore: async ({ tx }, { assessment }, { thingId: userId }) => {
    const member = await tx.membership.update({
      where: { assessmentId_userId: { assessmentId: assessment.id, userId } },
      data: { removedAt: null },
      select: { userId: true, stakeholderId: true },
    })
    return [memberHolding(member)]
  },
  clear: async (tx, assessmentId, userId) => {
    const where = { assessmentId, userId, removedAt: { not: null } }
    await tx.membership.deleteMany({ where })
    return { file: null }
  },
}
