import 'server-only'
import { checkEditionOf } from '@/lib/core/methodology/checks/check-edition'
import { placesRead, toolsRead } from '@/lib/core/methodology/checks/tools-read'
import { findTool } from '@/lib/core/methodology/find'
import type { Tool } from '@/lib/core/methodology/schema'
import { can } from '@/lib/core/policy/can'
import type { ToolChecks } from '@/lib/core/tool/tool-checks'
import { fieldsByTool, rowsByTable } from '@/lib/server/assessment/contents-by-tool'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import { latestDay } from '@/lib/server/iso-day'
import { ownRowsOnly } from './own-rows'

/**
 * The checks of a tool, with what they read in other tools. A check that would read what this
 * person may not see is left out.
 */
export async function loadChecks(ctx: Ctx, reach: Reach, tool: Tool): Promise<ToolChecks> {
  const { methodology } = reach
  const checks = methodology.checks.filter(
    (check) =>
      check.tool === tool.key &&
      placesRead(methodology, check).every(({ tool: key, table }) =>
        seesAll(reach, findTool(methodology, key), table),
      ),
  )
  const others = [...new Set(checks.flatMap((check) => toolsRead(methodology, check)))]
  return {
    edition: checkEditionOf(methodology, checks),
    checks,
    elsewhere: await loadElsewhere(
      ctx,
      reach.assessment.id,
      checks
        .flatMap((check) => placesRead(methodology, check))
        .filter((place) => place.tool !== tool.key && others.includes(place.tool)),
    ),
    today: latestDay(ctx.now()),
  }
}

function seesAll(reach: Reach, tool: Tool, tableKey: string | null): boolean {
  if (!can(subjectOf(reach), 'tool.read', { access: tool.readers })) return false
  const fields = tool.sections.flatMap((section) => section.fields)
  const table = fields.find((field) => field.key === tableKey)
  return table?.kind !== 'table' || ownRowsOnly(reach, tool, table) === null
}

async function loadElsewhere(
  ctx: Ctx,
  assessmentId: string,
  places: { tool: string; table: string | null }[],
): Promise<ToolChecks['elsewhere']> {
  const forms = places.filter(({ table }) => table === null).map(({ tool }) => tool)
  const tables = places.flatMap(({ tool, table }) =>
    table ? [{ toolKey: tool, tableKey: table }] : [],
  )
  const [fields, rows] = await Promise.all([
    forms.length === 0
      ? []
      : ctx.db.toolField.findMany({
          where: { assessmentId, toolKey: { in: forms } },
          select: { toolKey: true, fieldKey: true, value: true },
        }),
    tables.length === 0
      ? []
      : ctx.db.toolRow.findMany({
          where: { assessmentId, removedAt: null, OR: tables },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          select: { id: true, toolKey: true, tableKey: true, values: true },
        }),
  ])
  return { fields: fieldsByTool(fields), rows: rowsByTable(rows) }
}
