import { checkPositive, refuse } from '@/lib/core/coverage/refuse'
import { type Arc, largestChange } from './exchange'

export interface AuditedCell {
  row: number
  column: number
  /**
   * What a reader can work out about the hidden count from the published counts and totals; null:
   * no upper bound.
   */
  lower: number
  upper: number | null
}

export interface SuppressionAudit {
  /**
   * Cells, counted row by row from 0, that must be hidden because their count is above 0 and below
   * the threshold.
   */
  primary: number[]
  /** Hidden cells, column by column. */
  cells: AuditedCell[]
  exactlyDisclosed: number
}

/**
 * What the hidden cells of a two-way table of counts still tell. With published totals each hidden
 * count lies between bounds that follow from them;
 * they are found exactly, as whole numbers (largest flow through the hidden cells). A cell whose
 * bounds meet is disclosed: hide more, or round.
 * Assumes that a reader knows no count beforehand. Throws for tables that are not rectangular,
 * counts that are not whole, or places outside the table.
 * Cox 1995, JASA 90:1453; Hundepool et al. 2012, Statistical Disclosure Control.
 */
export function suppressionAudit(
  table: readonly (readonly number[])[],
  hidden: readonly number[],
  threshold: number,
  hasMargins: boolean,
): SuppressionAudit {
  const width = checkTable(table)
  checkPositive('threshold', threshold)
  const flat = table.flat()
  const places = [...new Set(hidden)].map((index, at) => {
    if (!Number.isInteger(index) || index < 0 || index >= flat.length)
      refuse(`suppressed.${at}`, 'place-from-0-to', { last: flat.length - 1 })
    return { row: Math.floor(index / width), column: index % width }
  })
  const ordered = places.sort((a, b) => a.column - b.column || a.row - b.row)
  const arcs = ordered.map(({ row, column }): Arc => {
    const count = table[row]?.[column] ?? 0
    return {
      key: `${row} ${column}`,
      from: `row ${row}`,
      to: `column ${column}`,
      count,
      least: 0,
      most: Number.POSITIVE_INFINITY,
    }
  })
  const cells = ordered.map((place, at): AuditedCell => {
    const arc = arcs[at]
    if (!hasMargins || !arc) return { ...place, lower: 0, upper: null }
    return {
      ...place,
      lower: arc.count - largestChange(arcs, arc, 'down'),
      upper: arc.count + largestChange(arcs, arc, 'up'),
    }
  })
  return {
    primary: flat.flatMap((count, index) => (count > 0 && count < threshold ? [index] : [])),
    cells,
    exactlyDisclosed: cells.filter(({ lower, upper }) => lower === upper).length,
  }
}

function checkTable(table: readonly (readonly number[])[]): number {
  const width = table[0]?.length ?? 0
  if (width === 0) refuse('table', 'give-a-row-with-count')
  for (const [index, row] of table.entries()) {
    if (row.length !== width) refuse(`table.${index}`, 'counts-as-in-first-row', { count: width })
    if (row.some((count) => !Number.isInteger(count) || count < 0))
      refuse(`table.${index}`, 'whole-counts-not-negative')
  }
  return width
}
