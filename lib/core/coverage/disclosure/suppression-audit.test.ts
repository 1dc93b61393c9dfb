import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundCounts } from './round-counts'
import { suppressionAudit } from './suppression-audit'

/** All tables that agree with the published counts and totals, found by trying. */
function consistentTables(table: number[][], hidden: number[]): number[][] {
  const width = table[0]?.length ?? 0
  const flat = table.flat()
  const total = (cells: number[], of: (index: number) => boolean) =>
    cells.reduce((sum, count, index) => (of(index) ? sum + count : sum), 0)
  const isGood = (cells: number[]) =>
    table.every(
      (_, row) =>
        total(cells, (index) => Math.floor(index / width) === row) ===
        total(flat, (index) => Math.floor(index / width) === row),
    ) &&
    [...Array(width).keys()].every(
      (column) =>
        total(cells, (index) => index % width === column) ===
        total(flat, (index) => index % width === column),
    )
  let tables = [flat]
  for (const index of hidden)
    tables = tables.flatMap((cells) =>
      Array.from({ length: 13 }, (_, count) => cells.with(index, count)),
    )
  return tables.filter(isGood)
}

describe('audit of hidden cells', () => {
  it('finds the same bounds as trying all tables', () => {
    const small = fc.integer({ min: 0, max: 4 })
    const tables = fc.array(fc.array(small, { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    })
    fc.assert(
      fc.property(
        tables,
        fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }),
        (table, hidden) => {
          const possible = consistentTables(table, hidden)
          for (const cell of suppressionAudit(table, hidden, 5, true).cells) {
            const counts = possible.map((cells) => cells[cell.row * 3 + cell.column] ?? 0)
            expect([cell.lower, cell.upper]).toEqual([Math.min(...counts), Math.max(...counts)])
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('without totals a hidden count has no upper bound', () => {
    expect(suppressionAudit([[3, 9]], [0], 5, false)).toEqual({
      primary: [0],
      cells: [{ row: 0, column: 0, lower: 0, upper: null }],
      exactlyDisclosed: 0,
    })
  })

  it('zeros and counts at the threshold need no hiding', () =>
    expect(suppressionAudit([[0, 1, 4, 5]], [], 5, true).primary).toEqual([1, 2]))
})

it.each([
  [3, [0, 0, 3, 3, 3, 6]],
  [4, [0, 0, 0, 4, 4, 4]],
  [10, [0, 0, 0, 0, 0, 0]],
])('rounds to the nearest multiple of %d, halves to the even one', (base, expected) =>
  expect(roundCounts([0, 1, 2, 3, 4, 5], base)).toEqual(expected),
)
