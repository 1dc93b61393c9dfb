import { refuse } from '@/lib/core/coverage/refuse'
import { columnOf, type DataTable } from '@/lib/core/coverage/table/data-table'

/**
 * One event of a list of births or deaths, in days since 1 January 1970; registeredOn is null while
 * it is not registered.
 */
export interface DatedEvent {
  occurredOn: number
  registeredOn: number | null
}

const millisecondsPerDay = 86_400_000

/** Day number of an ISO date. Throws when it is no day of the calendar. */
export function dayNumber(isoDay: string, path: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDay) ? Date.parse(`${isoDay}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== isoDay)
    refuse(path, 'not-a-day', { day: isoDay })
  return time / millisecondsPerDay
}

export function yearOfDay(day: number): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear()
}

/**
 * Events from rows with the columns event_date and registration_date (empty: not registered).
 * Throws for an event without a day.
 */
export function datedEvents(table: DataTable): DatedEvent[] {
  const registered = columnOf(table, 'registration_date', 'data')
  return columnOf(table, 'event_date', 'data').map((cell, row) => {
    if (cell === null) refuse('data', 'row-has-no-event-date', { row: row + 1 })
    const registration = registered[row] ?? null
    const place = `data.${row + 1}`
    return {
      occurredOn: dayNumber(String(cell), place),
      registeredOn: registration === null ? null : dayNumber(String(registration), place),
    }
  })
}

/**
 * Days from event to registration; null while not registered, negative when the dates cannot be
 * right.
 */
export function registrationDelay({ occurredOn, registeredOn }: DatedEvent): number | null {
  return registeredOn === null ? null : registeredOn - occurredOn
}
