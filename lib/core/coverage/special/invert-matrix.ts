/**
 * Inverse of a square matrix by Gauss-Jordan elimination with row exchange; null when it has none.
 */
export function invertMatrix(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length
  const rows = matrix.map((row, index) => [
    ...row,
    ...row.map((_, column) => (column === index ? 1 : 0)),
  ])
  for (let column = 0; column < size; column++) {
    const at = (row: number) => Math.abs(rows[row]?.[column] ?? 0)
    let pivotRow = column
    for (let row = column + 1; row < size; row++) if (at(row) > at(pivotRow)) pivotRow = row
    const pivot = rows[pivotRow]
    const swapped = rows[column]
    if (!pivot || !swapped || at(pivotRow) === 0) return null
    rows[pivotRow] = swapped
    const scale = pivot[column] ?? 1
    const unit = pivot.map((value) => value / scale)
    rows[column] = unit
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (index !== column && factor !== 0)
        rows[index] = row.map((value, place) => value - factor * (unit[place] ?? 0))
    }
  }
  return rows.map((row) => row.slice(size))
}
