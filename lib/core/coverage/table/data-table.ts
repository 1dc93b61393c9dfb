import { refuse } from '@/lib/core/coverage/refuse'

/**
 * One cell: a number in a column where every value is one, a string otherwise, null where nothing
 * was recorded.
 */
export type Cell = number | string | null

/** Rows of a survey file or register extract, kept by column. */
export interface DataTable {
  length: number
  columns: ReadonlyMap<string, readonly Cell[]>
}

export function columnOf(table: DataTable, name: string, path: string): readonly Cell[] {
  const column = table.columns.get(name)
  if (!column)
    refuse(path, 'data-have-no-column', { name, columns: [...table.columns.keys()].join(', ') })
  return column
}

/** A column in which every row must hold a number. */
export function numbersOf(table: DataTable, name: string, path: string): number[] {
  return columnOf(table, name, path).map((cell, row) => {
    if (typeof cell !== 'number')
      refuse(path, 'row-holds-no-number', { row: row + 1, column: name })
    return cell
  })
}

/** A column in which every row must hold something, as text: a stratum, a cluster, a group. */
export function labelsOf(table: DataTable, name: string, path: string): string[] {
  return columnOf(table, name, path).map((cell, row) => {
    if (cell === null) refuse(path, 'row-is-empty', { row: row + 1, column: name })
    return String(cell)
  })
}
