import 'server-only'
import type { FactRow } from '@/lib/core/assessment/assessment-facts'
import { AppError } from '@/lib/core/error'
import { findTable, findTool, tablesOf } from '@/lib/core/methodology/find'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import { nobodyId } from '@/lib/server/context'
import { Cells } from '@/lib/server/json-column'
import type { Removable } from '@/lib/server/removal/removable'
import { loadState } from '@/lib/server/step/load-state'
import { assertAcceptsChanges } from './accepts-changes'
import { isOwn, ownRowsOnly } from './own-rows'
import { evidenceHoldings, rowHolding } from './tool-pointers'

export const rowRemovable: Removable = {
  action: 'tool.update',
  resource: async (_source, { methodology }, { within }) => ({
    access: findTool(methodology, within).editors,
  }),
  /** Who sees the rows of their own institution alone is shown those that they removed themselves. */
  listed: async (_source, reach, userId) => {
    const tools = reach.methodology.tools.filter(({ editors }) =>
      can(subjectOf(reach), 'tool.update', { access: editors }),
    )
    const isLimited = (tool: (typeof tools)[number]) =>
      tablesOf(tool).some((table) => ownRowsOnly(reach, tool, table) !== null)
    const within = (some: typeof tools) => ({ within: { in: some.map(({ key }) => key) } })
    return {
      OR: [
        within(tools.filter((tool) => !isLimited(tool))),
        { ...within(tools.filter(isLimited)), removedById: userId ?? nobodyId },
      ],
    }
  },
  /** A row comes back to its place, with its evidence. */
  restore: async (inner, reach, { thingId: id, within }) => {
    const tool = findTool(reach.methodology, within)
    const status = (await loadState(inner.tx, reach))[tool.step]?.status ?? 'not-started'
    assertAcceptsChanges(reach, status)
    const found = await inner.tx.toolRow.update({
      where: { id },
      data: { removedAt: null, version: { increment: 1 }, updatedAt: inner.now() },
      select: { id: true, tableKey: true, values: true },
    })
    const table = findTable(tool, found.tableKey)
    const row: FactRow = { id, values: Cells.parse(found.values) }
    if (!table || !isOwn(ownRowsOnly(reach, tool, table), row.values))
      throw new AppError('not-found')
    return [rowHolding(tool, table, row), ...(await evidenceHoldings(inner, tool, table, id))]
  },
  clear: async (tx, assessmentId, id) => {
    await tx.evidenceLink.deleteMany({ where: { rowId: id, assessmentId } })
    await tx.toolRow.deleteMany({ where: { id, assessmentId, removedAt: { not: null } } })
    return { file: null }
  },
}
