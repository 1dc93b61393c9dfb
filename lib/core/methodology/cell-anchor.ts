/** A field of a form, a table, one of its rows or one cell. */
export interface CellPlace {
  table: string | null
  row: string | null
  column: string | null
}

/** The name that the place has on the page of its tool, for addresses that lead to it. */
export function cellAnchor({ table, row, column }: CellPlace): string {
  if (!table) return column ?? ''
  if (!row) return table
  return column ? `${table}-${row}-${column}` : `row-${row}`
}
