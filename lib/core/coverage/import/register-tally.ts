import { refuse } from '@/lib/core/coverage/refuse'
import type { RegisterMapping } from './file-mapping'
import { type ProblemKind, problemKinds } from './file-problem'
import { GroupValues, plainValue } from './group-value'
import { medianDays } from './median-days'
import { AgeTally } from './register-ages'
import type {
  RegisterCell,
  RegisterCounts,
  RegisterMedian,
  RegisterResult,
} from './register-result'

/**
 * Rows of the file that say the same in all grouping columns, counted; `issue` is why they cannot
 * be dated.
 */
export interface RawGroup extends RegisterCounts {
  event: string | null
  population: string | null
  area: string | null
  sex: string | null
  year: number | null
  issue: ProblemKind | null
}

/** Days from event to registration with how many events waited so long. */
export interface RawDelays {
  event: string | null
  population: string | null
  year: number
  histogram: readonly (readonly [days: number, count: number])[]
}

/** Registered events of one age, by its place in `ageBands`. */
export interface RawAges {
  event: string | null
  population: string | null
  sex: string | null
  year: number
  band: number
  count: number
}

const mostCells = 100_000

/**
 * Brings raw groups of a register to the events, populations, areas and sexes of the assessment,
 * and counts what does not fit.
 */
export class RegisterTally {
  private readonly values: GroupValues
  private readonly events: Map<string, string | null>
  private readonly cells = new Map<string, RegisterCell>()
  private readonly delays = new Map<
    string,
    { event: string; populationId: string | null; year: number; counts: Map<number, number> }
  >()
  private readonly ages = new AgeTally()
  private readonly issues = new Map<ProblemKind, number>()
  private readonly unknown = new Map<ProblemKind, Map<string, number>>()
  private rows = 0

  constructor(private readonly mapping: RegisterMapping) {
    this.values = new GroupValues(mapping)
    const { event } = mapping
    this.events = new Map(
      event.from === 'column'
        ? Object.entries(event.values).map(([value, key]) => [plainValue(value), key])
        : [],
    )
  }

  addGroup(group: RawGroup): void {
    this.rows += group.events
    if (group.issue)
      this.issues.set(group.issue, (this.issues.get(group.issue) ?? 0) + group.events)
    const event = this.eventOf(group.event)
    if (event === undefined) this.noteUnknown('unknown-event', group.event, group.events)
    const population = this.values.population(group.population)
    if (population === undefined)
      this.noteUnknown('unknown-population', group.population, group.events)
    const sex = this.values.sex(group.sex)
    if (sex === undefined) this.noteUnknown('unknown-sex', group.sex, group.events)
    const isDated =
      group.issue === null ||
      group.issue === 'registered-before-event' ||
      group.issue.startsWith('registration')
    if (!event || group.year === null || !isDated) return
    const place = {
      event,
      populationId: population ?? null,
      year: group.year,
      area: this.values.area(group.area),
      sex: sex ?? 'all',
    }
    const key = `${place.event}|${place.populationId ?? ''}|${place.year}|${place.area}|${place.sex}`
    const cell = this.cells.get(key) ?? {
      ...place,
      events: 0,
      registered: 0,
      onTime: 0,
      withinYear: 0,
      reversed: 0,
    }
    cell.events += group.events
    cell.registered += group.registered
    cell.onTime += group.onTime
    cell.withinYear += group.withinYear
    cell.reversed += group.reversed
    this.cells.set(key, cell)
    if (this.cells.size > mostCells) refuse('area', 'too-many-groups-of-columns')
  }

  /** Rows that are of no concern: repeated entries, ages that were not asked for. */
  addLeftOut(rows: number): void {
    this.rows += rows
  }

  addDelays({ event: raw, population, year, histogram }: RawDelays): void {
    const event = this.eventOf(raw)
    if (!event) return
    for (const place of this.places(population)) {
      const key = [event, place ?? '', year].join('|')
      const found = this.delays.get(key) ?? {
        event,
        populationId: place,
        year,
        counts: new Map<number, number>(),
      }
      for (const [days, count] of histogram)
        found.counts.set(days, (found.counts.get(days) ?? 0) + count)
      this.delays.set(key, found)
    }
  }

  addAges({ event: raw, population, sex: who, year, band, count }: RawAges): void {
    const [event, sex] = [this.eventOf(raw), this.values.sex(who)]
    if (!event || (sex !== 'female' && sex !== 'male')) return
    for (const populationId of this.places(population))
      this.ages.add({ event, populationId, year }, sex, band, count)
  }

  /** The population of a row, and the national level where the file holds everybody. */
  private places(population: string | null): (string | null)[] {
    const populationId = this.values.population(population) ?? null
    return [
      ...(populationId === null ? [] : [populationId]),
      ...(this.mapping.national ? [null] : []),
    ]
  }

  result(): RegisterResult {
    const cells = sorted(this.cells)
    const medians = sorted(this.delays).flatMap(({ counts, ...place }): RegisterMedian[] => {
      const days = medianDays(counts)
      return days === null
        ? []
        : [
            {
              ...place,
              days,
              registered: [...counts.values()].reduce((sum, count) => sum + count, 0),
            },
          ]
    })
    const counted = cells.reduce((sum, { events }) => sum + events, 0)
    return {
      kind: 'register',
      rows: this.rows,
      counted,
      national: this.mapping.national,
      cells,
      medians,
      ages: this.ages.result(),
    }
  }

  /**
   * How many rows each kind of problem has, and the values that the mapping does not name, most
   * frequent first.
   */
  problems(): { kind: ProblemKind; count: number; values: string[] }[] {
    const dated = [...this.issues].map(([kind, count]) => ({ kind, count, values: [] as string[] }))
    const unknown = [...this.unknown].map(([kind, values]) => {
      const ordered = [...values].sort(([a, more], [b, most]) => most - more || (a < b ? -1 : 1))
      return {
        kind,
        count: ordered.reduce((sum, [, count]) => sum + count, 0),
        values: ordered.slice(0, 100).map(([value]) => value),
      }
    })
    // The database hands out groups in any order.
    return [...dated, ...unknown].sort(
      (a, b) => problemKinds.indexOf(a.kind) - problemKinds.indexOf(b.kind),
    )
  }

  /** Undefined for a value that the mapping does not name, null for one that it leaves out. */
  private eventOf(raw: string | null): string | null | undefined {
    const { event } = this.mapping
    return event.from === 'one' ? event.event : this.events.get(plainValue(raw))
  }

  private noteUnknown(kind: ProblemKind, value: string | null, count: number): void {
    const values = this.unknown.get(kind) ?? new Map<string, number>()
    const shown = (value ?? '').trim().slice(0, 80)
    values.set(shown, (values.get(shown) ?? 0) + count)
    this.unknown.set(kind, values)
  }
}

function sorted<T>(map: Map<string, T>): T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value)
}
