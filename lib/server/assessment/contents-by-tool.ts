import 'server-only'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { Cells, jsonOf } from '@/lib/server/json-column'

/** Stored fields by tool and field. */
export function fieldsByTool(
  fields: { toolKey: string; fieldKey: string; value: unknown }[],
): AssessmentFacts['fields'] {
  const byTool: AssessmentFacts['fields'] = {}
  for (const { toolKey, fieldKey, value } of fields) {
    byTool[toolKey] ??= {}
    byTool[toolKey][fieldKey] = jsonOf(value)
  }
  return byTool
}

/** Stored rows by tool and table, in the order given. */
export function rowsByTable(
  rows: { id: string; toolKey: string; tableKey: string; values: unknown }[],
): AssessmentFacts['rows'] {
  const byTool: AssessmentFacts['rows'] = {}
  for (const { id, toolKey, tableKey, values } of rows) {
    byTool[toolKey] ??= {}
    byTool[toolKey][tableKey] ??= []
    byTool[toolKey][tableKey].push({ id, values: Cells.parse(values) })
  }
  return byTool
}
