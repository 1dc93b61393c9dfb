import 'server-only'
import { memberPointers } from '@/lib/core/member/member-pointers'
import { holder } from '@/lib/core/reference/pointer'
import { authorize, record } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import type { Repointer } from '@/lib/server/reference/repointer'

/** People who answered for one institution answer for another. */
export const repointMembers: Repointer = async (inner, reach, references, { from, to }) => {
  const assessmentId = reach.assessment.id
  authorize(reach.subject, 'member.update')
  for (const { holderId: userId } of references) {
    await inner.tx.membership.update({
      where: { assessmentId_userId: { assessmentId, userId } },
      data: { stakeholderId: to },
      select: { id: true },
    })
    const pointers = memberPointers({ stakeholderId: to })
    await keepReferences(inner, assessmentId, [{ holder: holder('member', userId), pointers }])
    await record(inner, {
      ...{ action: 'member.update', entity: 'member', entityId: userId, assessmentId },
      ...{ before: { stakeholderId: from.id }, after: { stakeholderId: to } },
    })
  }
}
