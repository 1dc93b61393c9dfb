import { describe, expect, it } from 'vitest'
import { adoptedEstimates, undecidedCells } from './adopted-estimates'
import { type CoverageCell, cellKey } from './cell'
import { comparison } from './comparison'
import type { EstimateValue } from './estimate'
import type { CoverageEstimate } from './facts'
import { cellOf, coverageGrid, gridYears } from './grid'

const cell = (change: Partial<CoverageCell> = {}): CoverageCell => ({
  indicator: 'G1',
  event: 'birth',
  populationId: 'p1',
  year: 2025,
  area: '',
  sex: 'all',
  ...change,
})
const figure = (numerator: number, denominator: number): EstimateValue => ({
  rate: numerator / denominator,
  lower: null,
  upper: null,
  days: null,
  numerator,
  denominator,
  interval: null,
  findings: [],
})
const counted = (numerator: number, denominator: number) => ({
  ...figure(numerator, denominator),
  isCounted: true,
})
const measured = ({ numerator, denominator }: EstimateValue): CoverageEstimate['content'] => ({
  kind: 'measured',
  method: 'direct-count',
  inputs: { numerator, denominator },
  numeratorDefinition: '',
  denominatorDefinition: '',
  timeliness: null,
  sources: [],
  grade: null,
  limits: '',
  disclosure: 'public',
})
const estimate = (
  id: string,
  change: Partial<CoverageCell> = {},
  value: EstimateValue | null = figure(1, 2),
): CoverageEstimate => ({
  id,
  cell: cell(change),
  content: value
    ? measured(value)
    : { kind: 'not-measured', reason: 'none', band: null, sources: [] },
  value,
})

describe('the figure that stands for the country', () => {
  const two = [estimate('a'), estimate('b')]
  const adoption = (estimateId: string) => [
    { cellKey: cellKey(cell()), estimateId, reason: 'better' },
  ]

  it.each([
    ['the only one there is', [estimate('a')], [], ['a']],
    ['none while several await a choice', two, [], []],
    ['the adopted one', two, adoption('b'), ['b']],
    ['none when the adopted one is gone and several are left', two, adoption('c'), []],
    ['one of each cell', [estimate('a'), estimate('b', { year: 2024 })], [], ['a', 'b']],
  ])('%s', (_name, estimates, adoptions, expected) => {
    expect(adoptedEstimates({ estimates, adoptions }).map(({ id }) => id)).toEqual(expected)
  })

  it('is named where it is wanting', () => {
    expect(
      undecidedCells({ estimates: two, adoptions: [] }).map((list) => list.map(({ id }) => id)),
    ).toEqual([['a', 'b']])
    expect(undecidedCells({ estimates: two, adoptions: adoption('a') })).toEqual([])
  })
})

describe('the grid', () => {
  const contents = {
    estimates: [
      estimate('a', {}, figure(50, 100)),
      estimate('n', { populationId: null }, figure(80, 100)),
      estimate('x', { year: 2024 }),
      estimate('y', { year: 2024 }),
      estimate('s', { sex: 'female' }),
      estimate('g3', { indicator: 'G3' }),
    ],
    adoptions: [],
    events: ['birth', 'late_birth', 'death'],
    populations: ['p1'],
    years: [2024, 2025],
  }

  it('has a row for each event with a main indicator and each population, the national level last', () => {
    const rows = coverageGrid(contents, { indicator: 'main', area: '', sex: 'all' })
    expect(
      rows.map(({ event, populationId, cells }) => [
        event,
        populationId,
        ...cells.map(({ cell: one }) => one.indicator),
      ]),
    ).toEqual([
      ['birth', 'p1', 'G1', 'G1'],
      ['birth', null, 'G1', 'G1'],
      ['death', 'p1', 'G8', 'G8'],
      ['death', null, 'G8', 'G8'],
    ])
    expect(rows[0]?.cells.map(({ state }) => state.kind)).toEqual(['undecided', 'given'])
    expect(rows[2]?.cells.map(({ state }) => state.kind)).toEqual(['empty', 'empty'])
  })

  it('compares a population with the national level of the same place', () => {
    const [row] = coverageGrid(contents, { indicator: 'main', area: '', sex: 'all' })
    expect(row?.cells[1]?.comparison).toMatchObject({
      gap: expect.closeTo(-0.3, 12),
      ratio: expect.closeTo(0.625, 12),
      gapInterval: [expect.any(Number), expect.any(Number)],
    })
    expect(row?.cells[0]?.comparison).toBeNull()
  })

  it('shows one indicator, area and sex', () => {
    expect(
      coverageGrid(contents, { indicator: 'G3', area: '', sex: 'all' }).map(({ event }) => event),
    ).toEqual(['birth', 'birth'])
    expect(
      coverageGrid(contents, { indicator: 'main', area: '', sex: 'female' })[0]?.cells[1]?.state,
    ).toMatchObject({ estimate: { id: 's' } })
    expect(
      coverageGrid(contents, { indicator: 'main', area: 'North', sex: 'all' })[0]?.cells[1]?.state
        .kind,
    ).toBe('empty')
  })

  it('has the years of the period, of the estimates and those asked for', () => {
    expect(gridYears(contents.estimates, [2022, 2023], [2020])).toEqual([
      2020, 2022, 2023, 2024, 2025,
    ])
    expect(gridYears([], null, [])).toEqual([])
  })

  it('finds a cell by its name again', () => {
    expect(cellOf(cellKey(cell({ area: 'North', sex: 'male' })))).toEqual(
      cell({ area: 'North', sex: 'male' }),
    )
    expect(cellOf(cellKey(cell({ populationId: null })))).toEqual(cell({ populationId: null }))
    expect(cellOf('nonsense')).toBeNull()
  })
})

describe('a population against the national level', () => {
  it('has intervals where both are parts of counts', () => {
    // Newcombe's published limits for 56 of 70 against 48 of 80.
    const found = comparison(counted(56, 70), counted(48, 80))
    expect(found?.gapInterval?.map((limit) => Number(limit.toFixed(4)))).toEqual([0.0524, 0.3339])
    expect(found?.ratio).toBeCloseTo(4 / 3, 12)
  })

  it.each([
    ['a denominator that is an estimate', counted(56, 70.5), counted(48, 80)],
    [
      'an estimate that happens to be whole',
      { ...counted(56, 70), isCounted: false },
      counted(48, 80),
    ],
    ['more registered than expected', counted(90, 80), counted(48, 80)],
  ])('has none with %s', (_name, population, reference) => {
    expect(comparison(population, reference)).toMatchObject({
      gap: expect.any(Number),
      gapInterval: null,
      ratioInterval: null,
    })
  })

  it('is none for days', () => {
    expect(comparison({ ...counted(1, 2), rate: null }, counted(1, 2))).toBeNull()
  })
})
