import { columnOf, type DataTable } from '@/lib/core/coverage/table/data-table'
import { AppError } from '@/lib/core/error'
import type { ReasonCode } from '@/lib/core/words'

/** The heading is row 1 of the file. */
const firstRow = 2

/**
 * Refuses a survey whose rows lack a stratum, a cluster or a weight, naming row and column of the
 * file.
 */
export function checkSurveyRows(
  table: DataTable,
  labels: Readonly<Record<string, string>>,
  roles: { filled: string[]; weight: string | null; sizes: string[] },
): void {
  for (const name of roles.filled) {
    const row = columnOf(table, name, name).indexOf(null)
    if (row >= 0) fail(row, labels[name] ?? name, 'survey-row-empty')
  }
  const numeric = [...(roles.weight === null ? [] : [roles.weight]), ...roles.sizes]
  for (const name of numeric) {
    const row = columnOf(table, name, name).findIndex(
      (cell) => typeof cell !== 'number' || cell < 0,
    )
    if (row >= 0) fail(row, labels[name] ?? name, 'survey-row-no-number')
  }
}

/** Rows whose weight is 0: they stay in the design and are not counted. */
export function zeroWeightRows(table: DataTable, weight: string): number[] {
  return columnOf(table, weight, 'weight').flatMap((cell, row) =>
    cell === 0 ? [row + firstRow] : [],
  )
}

function fail(row: number, column: string, reason: ReasonCode): never {
  throw new AppError('invalid-input', { reason, params: { row: row + firstRow, column } })
}
