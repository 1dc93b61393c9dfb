import { splitCells } from '@/lib/core/methodology/paste'

/**
 * Rows copied from a spreadsheet, cut to the columns of the question. A first row of the columns'
 * own names is left out.
 */
export function pastedTable(columns: readonly string[], text: string): string[][] {
  const lines = splitCells(text).filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const isHeading = (cells: readonly string[]) =>
    cells.length > 0 && cells.every((cell, index) => same(cell, columns[index] ?? ''))
  return lines
    .filter((cells, index) => index > 0 || !isHeading(cells))
    .map((cells) => columns.map((_column, index) => (cells[index] ?? '').trim()))
}

export function movedRow(rows: readonly string[][], from: number, to: number): string[][] {
  const moved = rows.slice(from, from + 1)
  const rest = rows.filter((_row, index) => index !== from)
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)]
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
