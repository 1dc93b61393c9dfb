import type { CellSex, CoverageCell } from '@/lib/core/coverage/estimate/cell'
import type { RegisterAges } from './register-ages'

/**
 * Counts of events by what became of them. `withinYear` holds those within the legal period too.
 */
export interface RegisterCounts {
  events: number
  registered: number
  onTime: number
  withinYear: number
  /** Registered before it happened: counted apart, never as registered. */
  reversed: number
}

/** Counts of the smallest groups; `sex` is `all` and `area` empty where they are not recorded. */
export interface RegisterCell extends RegisterCounts {
  event: string
  populationId: string | null
  year: number
  area: string
  sex: CellSex
}

/** Median days of registered events, over all areas and both sexes. */
export interface RegisterMedian {
  event: string
  /** Null for the national level. */
  populationId: string | null
  year: number
  days: number
  registered: number
}

export interface RegisterResult {
  kind: 'register'
  /** Rows of the file. */
  rows: number
  /** Rows that were counted. */
  counted: number
  national: boolean
  cells: RegisterCell[]
  medians: RegisterMedian[]
  /** Not in the results of files that were counted before ages were. */
  ages?: RegisterAges[]
}

export type RegisterPlace = Pick<CoverageCell, 'event' | 'populationId' | 'year' | 'area' | 'sex'>
export type RegisterRow = RegisterPlace & RegisterCounts & { days: number | null }

const nothing: RegisterCounts = { events: 0, registered: 0, onTime: 0, withinYear: 0, reversed: 0 }

/**
 * The counts of every place of the grid that the file can fill: each population and, when the file
 * holds the whole country, the national level;
 * the whole territory and, if asked, each area; both sexes together and, if asked, each.
 */
export function registerRows(
  { cells, medians, national }: RegisterResult,
  by: { area: boolean; sex: boolean },
): RegisterRow[] {
  const rows = new Map<string, RegisterRow>()
  for (const cell of cells)
    for (const place of placesOf(cell, national, by)) addTo(rows, place, cell)
  const days = new Map(
    medians.map((median) => [
      [median.event, median.populationId ?? '', median.year].join('|'),
      median.days,
    ]),
  )
  for (const row of rows.values())
    if (row.area === '' && row.sex === 'all')
      row.days = days.get([row.event, row.populationId ?? '', row.year].join('|')) ?? null
  return [...rows.values()].sort(inOrder)
}

/** Counts of one place; undefined when the file says nothing about it. */
export function registerRow(result: RegisterResult, place: RegisterPlace): RegisterRow | undefined {
  return registerRows(
    {
      ...result,
      cells: result.cells.filter(({ event, year }) => event === place.event && year === place.year),
    },
    { area: true, sex: true },
  ).find(
    (row) =>
      row.populationId === place.populationId && row.area === place.area && row.sex === place.sex,
  )
}

function placesOf(
  { event, populationId, year, area, sex }: RegisterCell,
  national: boolean,
  by: { area: boolean; sex: boolean },
): RegisterPlace[] {
  const populations = [
    ...(populationId === null ? [] : [populationId]),
    ...(national ? [null] : []),
  ]
  const areas = by.area && area !== '' ? ['', area] : ['']
  const sexes: CellSex[] = by.sex && sex !== 'all' ? ['all', sex] : ['all']
  return populations.flatMap((one) =>
    areas.flatMap((where) =>
      sexes.map((who) => ({ event, populationId: one, year, area: where, sex: who })),
    ),
  )
}

function addTo(rows: Map<string, RegisterRow>, place: RegisterPlace, counts: RegisterCounts): void {
  const key = [place.event, place.populationId ?? '', place.year, place.area, place.sex].join('|')
  const row = rows.get(key) ?? { ...place, ...nothing, days: null }
  for (const name of Object.keys(nothing) as (keyof RegisterCounts)[]) row[name] += counts[name]
  rows.set(key, row)
}

/** National level first, then by population; newest year first. */
function inOrder(a: RegisterRow, b: RegisterRow): number {
  return (
    compare(a.event, b.event) ||
    compare(a.populationId ?? '', b.populationId ?? '') ||
    b.year - a.year ||
    compare(a.area, b.area) ||
    compare(a.sex, b.sex)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
