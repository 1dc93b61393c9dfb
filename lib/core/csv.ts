/** Cells of a table file; text that a spreadsheet would run as a formula is marked as text. */
export type FileCell = string | number | null

/** A leading = + - @ would be run as a formula by a spreadsheet. */
export function plainCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** Rows as CSV (RFC 4180), with text in quotes and numbers bare. */
export function csvText(rows: readonly (readonly FileCell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(cell: FileCell): string {
  return typeof cell === 'string' ? `"${plainCell(cell).replaceAll('"', '""')}"` : cell === null ? '' : String(cell)
}
