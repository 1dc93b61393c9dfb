import { refuse } from '@/lib/core/coverage/refuse'
import { type DatedEvent, yearOfDay } from './registration-delay'

/**
 * Follow-up of the events of one year: how many, and which share, were registered by the end of
 * that year and of each later one.
 * Registrations dated before the event count in the cohort but not as registered. Throws when the
 * last year is before the event year or there are no events.
 */
export function cohortFollowup(
  events: readonly DatedEvent[],
  eventYear: number,
  through: number,
): { cohort: number; cumulative: number[]; cumulativeRates: number[] } {
  if (through < eventYear) refuse('through', 'event-year-or-later')
  if (through - eventYear > 200) refuse('through', 'within-200-years')
  const cohort = events.filter(({ occurredOn }) => yearOfDay(occurredOn) === eventYear)
  if (cohort.length === 0) refuse('event_year', 'no-event-of-this-year')
  const years = cohort.flatMap(({ occurredOn, registeredOn }) =>
    registeredOn === null || registeredOn < occurredOn ? [] : [yearOfDay(registeredOn)],
  )
  const cumulative = Array.from(
    { length: through - eventYear + 1 },
    (_, index) => years.filter((year) => year <= eventYear + index).length,
  )
  return {
    cohort: cohort.length,
    cumulative,
    cumulativeRates: cumulative.map((registered) => registered / cohort.length),
  }
}
