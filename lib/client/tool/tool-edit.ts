import type { Json } from '@/lib/core/json'

export type Values = Record<string, Json>

/** What a person does in a tool, one cell or row at a time. */
export type ToolEdit =
  | { op: 'set-field'; field: string; value: Json }
  | { op: 'set-cell'; table: string; row: string; column: string; value: Json }
  /** `names` holds the labels of the columns filled, for a cell that is not taken. */
  | { op: 'add-row'; table: string; id: string; values: Values; names: Record<string, string> }
  | { op: 'move-row'; table: string; row: string; after: string | null }
  | { op: 'remove-row' | 'restore-row'; table: string; row: string }

/** Which part of the tool an edit changes; of two edits of one part the later counts. */
export function partOf(edit: ToolEdit, newId: () => string): string {
  switch (edit.op) {
    case 'set-field':
      return edit.field
    case 'set-cell':
      return cellPart(edit.table, edit.row, edit.column)
    case 'add-row':
      return rowPart(edit.table, edit.id)
    case 'remove-row':
    case 'restore-row':
      return `${rowPart(edit.table, edit.row)}#presence`
    case 'move-row':
      // Where a row stands follows from all its moves.
      return `${rowPart(edit.table, edit.row)}#move-${newId()}`
  }
}

/** Where on the form an edit is seen: a field, a cell or a row. */
export function spotOf(edit: ToolEdit): string {
  if (edit.op === 'set-field') return edit.field
  if (edit.op === 'set-cell') return cellPart(edit.table, edit.row, edit.column)
  return rowPart(edit.table, rowOf(edit) ?? '')
}

export function cellPart(table: string, row: string, column: string): string {
  return `${table}/${row}/${column}`
}

export function rowPart(table: string, row: string): string {
  return `${table}/${row}`
}

/** Id of the row that an edit is about. */
export function rowOf(edit: ToolEdit): string | null {
  if (edit.op === 'set-field') return null
  return edit.op === 'add-row' ? edit.id : edit.row
}
