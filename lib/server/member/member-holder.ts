import 'server-only'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import { type HolderReader, wordsFor } from '@/lib/server/reference/holder-reader'

export const memberHolder: HolderReader = {
  readable: async (_source, reach) => (can(subjectOf(reach), 'member.read') ? {} : null),
  describe: async (source, _reach, references) => {
    const users = await source.user.findMany({
      where: { id: { in: references.map(({ holderId }) => holderId) } },
      select: { id: true, name: true },
    })
    return wordsFor(
      references,
      new Map(users.map(({ id, name }) => [id, { name, within: '', path: '/members' }])),
    )
  },
  isReplaceable: () => true,
}
