import 'server-only'
import { AppError } from '@/lib/core/error'
import { evidencePointers } from '@/lib/core/evidence/evidence-pointers'
import { findTable, findTool } from '@/lib/core/methodology/find'
import { can } from '@/lib/core/policy/can'
import { holder, targetKey } from '@/lib/core/reference/pointer'
import { subjectOf } from '@/lib/server/assessment/reach'
import { openTargets } from '@/lib/server/reference/open-targets'
import type { Removable } from '@/lib/server/removal/removable'

export const evidenceRemovable: Removable = {
  action: 'evidence.remove',
  resource: async (_source, { methodology }, { within }) => ({
    access: findTool(methodology, within).editors,
  }),
  listed: async (_source, reach) => {
    const tools = reach.methodology.tools.filter(({ editors }) =>
      can(subjectOf(reach), 'evidence.remove', { access: editors }),
    )
    return { within: { in: tools.map(({ key }) => key) } }
  },
  restore: async ({ tx }, { assessment, methodology }, { thingId: id, within }) => {
    const link = await tx.evidenceLink.update({
      where: { id },
      data: { removedAt: null },
      select: { documentId: true, fieldKey: true, rowId: true },
    })
    const row = { kind: 'row', id: link.rowId ?? '' } as const
    if (link.rowId && !(await openTargets(tx, assessment.id, [row])).has(targetKey(row)))
      throw new AppError('points-at-removed', { extra: { targets: [row] } })
    const table = findTable(findTool(methodology, within), link.fieldKey)
    return [
      { holder: holder('evidence', id, within, table?.key), pointers: evidencePointers(link) },
    ]
  },
  clear: async (tx, assessmentId, id) => {
    await tx.evidenceLink.deleteMany({ where: { id, assessmentId } })
    return { file: null }
  },
}
