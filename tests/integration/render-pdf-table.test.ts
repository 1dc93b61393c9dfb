import { describe, expect, it } from 'vitest'
import type { BlockOf } from '@/lib/core/rendering/block'
import { tableLayout, textWidth } from '@/lib/server/rendering/pdf/pdf-table'

const table = (rows: string[][], more: Partial<BlockOf<'table'>> = {}): BlockOf<'table'> => ({
  type: 'table',
  caption: 'Table',
  columns: (rows[0] ?? []).map((_, index) => ({ label: `C${index}`, align: 'start', width: 1 })),
  rows: rows.map((row) => row.map((text) => [{ text }])),
  ...more,
})
const layoutOf = (rows: string[][], more?: Partial<BlockOf<'table'>>) =>
  tableLayout(table(rows, more), ({ text }) => text)
const sum = (widths: number[]) => widths.reduce((all, width) => all + width, 0)
const long = 'A sentence that goes on for some time and says little. '.repeat(6)

describe('widths of columns', () => {
  it.each([
    ['little text', [['a', 'b', 'c']]],
    ['much text', [[long, 'b', long]]],
    ['more columns than there is room for', [Array.from({ length: 30 }, () => 'registration')]],
  ])('fill the page, with %s', (_, rows) => {
    expect(sum(layoutOf(rows).widths)).toBeCloseTo(textWidth.upright)
    expect(sum(layoutOf(rows, { landscape: true }).widths)).toBeCloseTo(textWidth.across)
  })

  it('leave short texts on one line beside long ones', () => {
    const { widths, size } = layoutOf([['Step 12', 'District office', long]])
    expect(widths[0]).toBeGreaterThan(7 * 0.5 * size + 10)
    expect(widths[1]).toBeGreaterThan(15 * 0.45 * size + 10)
    expect(widths[2]).toBeGreaterThan(300)
  })

  it('are shared by the weights of the columns where there is room', () => {
    const [first = 0, second = 0] = layoutOf([['a', 'b']], {
      columns: [1, 3].map((width) => ({ label: 'C', align: 'start', width })),
    }).widths
    expect(second / first).toBeGreaterThan(2)
  })

  it('come with smaller letters and more places to break where words find no room', () => {
    const usual = layoutOf([['registration', 'registration']])
    const crowded = layoutOf([Array.from({ length: 14 }, () => 'registration')])
    expect(crowded.size).toBeLessThan(usual.size)
    expect(usual.longest).toEqual([24, 24])
    for (const longest of crowded.longest) expect(longest).toBeLessThan(12)
  })
})

describe('rows and tables', () => {
  it('may only break where a row is longer than most of a page', () => {
    expect(
      layoutOf([
        ['a', long],
        ['b', long.repeat(20)],
        ['c', 'd'],
      ]).long,
    ).toEqual([1])
  })

  it('are kept together where the table is short', () => {
    expect(layoutOf([['a', 'b']]).short).toBe(true)
    expect(layoutOf(Array.from({ length: 20 }, () => ['a', 'b'])).short).toBe(false)
  })
})
