import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Json } from '@/lib/core/json'
import type { TableField } from '@/lib/core/methodology/field'
import type { Tool } from '@/lib/core/methodology/schema'
import type { StepStatus } from '@/lib/core/step/action'
import type { Reach } from '@/lib/server/assessment/internal'

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

/** Whether the tool of a step in this state takes changes from this person. */
export function acceptsChanges(reach: Reach, status: StepStatus): boolean {
  if (status === 'in-review')
    return reach.subject === 'system' || reach.roles.includes('coordinator')
  return status === 'in-progress' || status === 'returned' || status === 'reopened'
}

export function assertAcceptsChanges(reach: Reach, status: StepStatus): void {
  if (acceptsChanges(reach, status)) return
  const reason =
    status === 'not-started'
      ? 'form-step-not-started'
      : status === 'completed'
        ? 'form-step-completed'
        : 'form-step-in-review'
  throw new AppError('action-not-available', { reason })
}
