import { refuse } from '@/lib/core/coverage/refuse'
import type { DataTable } from '@/lib/core/coverage/table/data-table'
import { evaluateExpression } from '@/lib/core/coverage/table/evaluate-expression'

/**
 * Value of the indicator in each row (true counts as 1); null where it was not recorded. Text is
 * refused.
 */
export function indicatorValues(indicator: string, table: DataTable): (number | null)[] {
  return evaluateExpression(indicator, table, 'indicator').map((value) => {
    if (typeof value === 'string') refuse('indicator', 'text-needs-a-condition', { value })
    return value === null ? null : Number(value)
  })
}

/** An indicator that is true or false (1 or 0) in each row. */
export function binaryValues(indicator: string, table: DataTable): (0 | 1 | null)[] {
  return indicatorValues(indicator, table).map((value) => {
    if (value !== null && value !== 0 && value !== 1)
      refuse('indicator', 'neither-0-nor-1', { value })
    return value
  })
}
