import 'server-only'
import { findWrittenSection } from '@/lib/core/methodology/written-sections'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import { nobodyId } from '@/lib/server/context'
import type { HolderReader } from '@/lib/server/reference/holder-reader'

export const sectionHolder: HolderReader = {
  readable: async (source, reach, userId) => {
    const own = await source.reportSection.findMany({
      where: { assessmentId: reach.assessment.id, authorIds: { has: userId ?? nobodyId } },
      distinct: ['outputKey'],
      select: { outputKey: true },
    })
    const readable = reach.methodology.outputs.filter(({ key, issuers }) =>
      can(subjectOf(reach), 'report.read', {
        access: issuers,
        own: own.some(({ outputKey }) => outputKey === key),
      }),
    )
    return { within: { in: readable.map(({ key }) => key) } }
  },
  describe: async (source, reach, references) => {
    const rows = await source.reportSection.findMany({
      where: { id: { in: references.map(({ holderId }) => holderId) } },
      select: { id: true, outputKey: true, sectionKey: true },
    })
    return references.map(({ holderId }) => {
      const row = rows.find(({ id }) => id === holderId)
      const output = reach.methodology.outputs.find(({ key }) => key === row?.outputKey)
      const found = output && row && findWrittenSection(output, row.sectionKey)
      return {
        name: found?.section.title ?? row?.sectionKey ?? holderId,
        within: output?.title ?? '',
        partName: null,
        path: row ? `/reports/${row.outputKey}/${row.sectionKey}` : '/reports',
      }
    })
  },
  /** A sentence says what its live reference says, so people put another one there themselves. */
  isReplaceable: ({ part }) => part === 'authors',
}
