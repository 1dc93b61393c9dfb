import { z } from 'zod'
import { CellSex, type CoverageCell } from '../estimate/cell'
import { RegisterAges } from './register-ages'

/**
 * Counts of events by what became of them. `withinYear` holds those within the legal period too.
 */
export const RegisterCounts = z.object({
  events: z.number(),
  registered: z.number(),
  onTime: z.number(),
  withinYear: z.number(),
  /** Registered before it happened: counted apart, never as registered. */
  reversed: z.number(),
})
export type RegisterCounts = z.infer<typeof RegisterCounts>

/** Counts of the smallest groups; `sex` is `all` and `area` empty where they are not recorded. */
export const RegisterCell = RegisterCounts.extend({
  event: z.string(),
  populationId: z.string().nullable(),
  year: z.number(),
  area: z.string(),
  sex: CellSex,
})
export type RegisterCell = z.infer<typeof RegisterCell>

/** Median days of registered events, over all areas and both sexes. */
export const RegisterMedian = z.object({
  event: z.string(),
  /** Null for the national level. */
  populationId: z.string().nullable(),
  year: z.number(),
  days: z.number(),
  registered: z.number(),
})
export type RegisterMedian = z.infer<typeof RegisterMedian>

export const RegisterResult = z.object({
  kind: z.literal('register'),
  /** Rows of the file. */
  rows: z.number(),
  /** Rows that were counted. */
  counted: z.number(),
  national: z.boolean(),
  cells: z.array(RegisterCell),
  medians: z.array(RegisterMedian),
  /** Not in the results of files that were counted before ages were. */
  ages: z.array(RegisterAges).exactOptional(),
})
RegisterResult.register(z.globalRegistry, { id: 'RegisterResult' })
export type RegisterResult = z.infer<typeof RegisterResult>

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
