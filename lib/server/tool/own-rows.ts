import 'server-only'
import type { Json } from '@/lib/core/json'
import type { TableField } from '@/lib/core/methodology/field'
import type { Tool } from '@/lib/core/methodology/schema'
import type { Reach } from '@/lib/server/assessment/reach'

/**
 * Null when the person sees all rows of the table; otherwise the register row that theirs must
 * name.
 */
export function ownRowsOnly(
  reach: Reach,
  tool: Tool,
  table: TableField,
): { column: string; stakeholderId: string | null } | null {
  if (!table.ownRows || reach.subject === 'system') return null
  const { column, roles } = table.ownRows
  const giving = reach.roles.filter((role) => tool.readers.includes(role))
  return giving.every((role) => roles.includes(role))
    ? { column, stakeholderId: reach.stakeholderId }
    : null
}

export function isOwn(
  restriction: ReturnType<typeof ownRowsOnly>,
  values: Record<string, Json>,
): boolean {
  return (
    restriction === null ||
    (restriction.stakeholderId !== null && values[restriction.column] === restriction.stakeholderId)
  )
}
