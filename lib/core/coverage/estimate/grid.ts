import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import { byCell } from './adopted-estimates'
import { type CoverageCell, cellKey, cellSexes, eventIndicator } from './cell'
import { type Compared, type Comparison, comparedOf, comparison } from './comparison'
import type { CoverageAdoption, CoverageEstimate } from './facts'

/** What one cell of the grid shows. */
export type CellState =
  | { kind: 'empty' }
  /** Several alternatives, none of them adopted. */
  | { kind: 'undecided'; alternatives: number }
  | { kind: 'given'; estimate: CoverageEstimate; isAdopted: boolean; alternatives: number }

export interface GridCell {
  key: string
  cell: CoverageCell
  state: CellState
  /** Against the national level of the same place; null where either has no figure. */
  comparison: Comparison | null
}

export interface GridRow {
  event: string
  populationId: string | null
  cells: GridCell[]
}

/** `main`: for each event the share that was registered; otherwise the key of one indicator. */
export interface GridView {
  indicator: string
  area: string
  sex: CoverageCell['sex']
}

interface Contents {
  estimates: readonly CoverageEstimate[]
  adoptions: readonly CoverageAdoption[]
  events: readonly string[]
  /** In the order of rows; the national level comes last. */
  populations: readonly string[]
  years: readonly number[]
}

/** Indicators that are filled in; the comparison of populations is worked out. */
export const filledIndicators = coverageIndicators.filter(({ kind }) => kind !== 'comparison')

const eventsOfIndicator: Readonly<Record<string, readonly string[]>> = {
  G1: ['birth'],
  G2: ['birth', 'late_birth'],
  G3: ['birth'],
  G4: ['birth'],
  G5: ['birth'],
  G6: ['birth'],
  G7: ['birth'],
  G8: ['death'],
  G9: ['death'],
  G10: ['death'],
  G11: ['marriage'],
  G12: ['divorce'],
  G13: ['adoption'],
  G17: ['death'],
}

/** The grid of events and populations by years. */
export function coverageGrid(contents: Contents, view: GridView): GridRow[] {
  const cells = byCell(contents.estimates)
  const adopted = new Map(
    contents.adoptions.map(({ cellKey: key, estimateId }) => [key, estimateId]),
  )
  const stateAt = (cell: CoverageCell) =>
    stateOf(cells.get(cellKey(cell)) ?? [], adopted.get(cellKey(cell)))
  return rowsOf(contents, view).flatMap(({ event, indicator }) =>
    [...contents.populations, null].map((populationId) => ({
      event,
      populationId,
      cells: contents.years.map((year): GridCell => {
        const cell = { indicator, event, populationId, year, area: view.area, sex: view.sex }
        const state = stateAt(cell)
        const against =
          populationId === null
            ? null
            : comparison(figureOf(state), figureOf(stateAt({ ...cell, populationId: null })))
        return { key: cellKey(cell), cell, state, comparison: against }
      }),
    })),
  )
}

/** Years of the reference period, those that have estimates, and `others`, in order. */
export function gridYears(
  estimates: readonly CoverageEstimate[],
  period: readonly [number, number] | null,
  others: readonly number[],
): number[] {
  const [start, end] = period ?? [0, -1]
  const ofPeriod = Array.from(
    { length: Math.min(20, Math.max(0, end - start + 1)) },
    (_, index) => start + index,
  )
  return [...new Set([...ofPeriod, ...estimates.map(({ cell }) => cell.year), ...others])].toSorted(
    (a, b) => a - b,
  )
}

/** The cell that a name stands for; null when it is not the name of a cell. */
export function cellOf(key: string): CoverageCell | null {
  const [indicator = '', event = '', population = '', year = '', area = '', sex = ''] =
    key.split('|')
  const known = cellSexes.find((candidate) => candidate === sex)
  return known
    ? { indicator, event, populationId: population || null, year: Number(year), area, sex: known }
    : null
}

function stateOf(
  alternatives: readonly CoverageEstimate[],
  adoptedId: string | undefined,
): CellState {
  const adopted = alternatives.find(({ id }) => id === adoptedId)
  const estimate = adopted ?? (alternatives.length === 1 ? alternatives[0] : undefined)
  if (estimate)
    return {
      kind: 'given',
      estimate,
      isAdopted: adopted !== undefined,
      alternatives: alternatives.length,
    }
  return alternatives.length === 0
    ? { kind: 'empty' }
    : { kind: 'undecided', alternatives: alternatives.length }
}

/** The figure that stands for the country in a cell, to be compared; null when there is none. */
export function figureAt(
  { estimates, adoptions }: Pick<Contents, 'estimates' | 'adoptions'>,
  cell: CoverageCell,
): Compared | null {
  const key = cellKey(cell)
  const alternatives = estimates.filter((estimate) => cellKey(estimate.cell) === key)
  return figureOf(
    stateOf(alternatives, adoptions.find((adoption) => adoption.cellKey === key)?.estimateId),
  )
}

function figureOf(state: CellState): Compared | null {
  return state.kind === 'given' ? comparedOf(state.estimate) : null
}

function rowsOf(
  { events }: Contents,
  { indicator }: GridView,
): { event: string; indicator: string }[] {
  if (indicator === 'main')
    return events.flatMap((event) =>
      eventIndicator[event] ? [{ event, indicator: eventIndicator[event] }] : [],
    )
  const only = eventsOfIndicator[indicator]
  return events
    .filter((event) => only?.includes(event) ?? true)
    .map((event) => ({ event, indicator }))
}
