import { refuse } from '@/lib/core/coverage/refuse'

export interface ChainLadder {
  /** How much the registered grow from each year of follow-up to the next. */
  developmentFactors: number[]
  /**
   * Per event year, what the register will hold at the end of the longest follow-up: a projection,
   * not a count.
   */
  projected: number[]
  registeredShareRates: number[]
}

/**
 * Projection of late registrations from the register alone. Rows are event years, oldest first;
 * columns hold the registered by the end of each year of follow-up;
 * null is the future. Factor j = sum of column j + 1 by sum of column j over the rows that have
 * both; the last known value times the factors that follow.
 * Assumes that later cohorts register at the pace of earlier ones, and that nobody registers after
 * the longest follow-up.
 * Throws for an empty table, gaps within a row, values that fall with follow-up, or a column that
 * no row continues. Mack 1993, ASTIN Bulletin 23:213.
 */
export function chainLadder(triangle: readonly (readonly (number | null)[])[]): ChainLadder {
  const rows = triangle.map(knownPart)
  const width = Math.max(...triangle.map((row) => row.length), 0)
  if (width === 0) refuse('cumulative_registered_triangle', 'give-an-event-year')
  const developmentFactors = Array.from({ length: width - 1 }, (_, column) => {
    const continued = rows.filter((row) => row.length > column + 1)
    const before = continued.reduce((sum, row) => sum + (row[column] ?? 0), 0)
    const after = continued.reduce((sum, row) => sum + (row[column + 1] ?? 0), 0)
    if (before === 0)
      refuse('cumulative_registered_triangle', 'no-registrations-in-both', {
        first: column + 1,
        second: column + 2,
      })
    return after / before
  })
  const growth = rows.map((row) =>
    developmentFactors.slice(row.length - 1).reduce((product, factor) => product * factor, 1),
  )
  return {
    developmentFactors,
    projected: rows.map((row, index) => (row.at(-1) ?? 0) * (growth[index] ?? 1)),
    registeredShareRates: growth.map((factor) => 1 / factor),
  }
}

function knownPart(row: readonly (number | null)[], index: number): number[] {
  const path = `cumulative_registered_triangle.${index}`
  const end = row.indexOf(null)
  const known = (end < 0 ? row : row.slice(0, end)).map((value) => value ?? 0)
  if (known.length === 0) refuse(path, 'give-first-year-registrations')
  if (row.slice(known.length).some((value) => value !== null)) refuse(path, 'value-missing-between')
  if (
    known.some(
      (value, place) => !Number.isFinite(value) || value < 0 || value < (known[place - 1] ?? 0),
    )
  )
    refuse(path, 'give-cumulative-counts')
  return known
}
