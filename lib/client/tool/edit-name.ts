import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { findField, findTable } from '@/lib/core/methodology/find'
import { type CellWords, nameOfRow } from '@/lib/core/methodology/name-of-row'
import type { Tool } from '@/lib/core/methodology/schema'
import type { Contents } from './tool-contents'
import { rowOf, type ToolEdit } from './tool-edit'

/** What an edit is about, as the person knows it: the field, or the table, the row and the column. */
export function editName(
  tool: Tool,
  edit: ToolEdit,
  { rows }: Pick<Contents, 'rows'>,
  optionsOf: (field: ScalarField) => Option[],
): string {
  if (edit.op === 'set-field') return findField(tool, edit.field)?.label ?? edit.field
  const table = findTable(tool, edit.table)
  if (!table) return edit.table
  const list = rows[edit.table] ?? []
  const found = list.findIndex(({ id }) => id === rowOf(edit))
  const index = found === -1 ? list.length : found
  const values = edit.op === 'add-row' ? edit.values : (list[index]?.values ?? {})
  const words: CellWords = (column, value) =>
    optionsOf(column).find((option) => option.value === value)?.label ?? String(value)
  const name = `${table.label}: ${nameOfRow(table, values, index, words)}`
  if (edit.op !== 'set-cell') return name
  const column = table.columns.find(({ key }) => key === edit.column)
  return `${name}: ${column?.label ?? edit.column}`
}
