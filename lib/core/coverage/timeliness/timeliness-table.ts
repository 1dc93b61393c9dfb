import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import { refuse } from '@/lib/core/coverage/refuse'
import { quantile } from './quantile'
import { type DatedEvent, registrationDelay } from './registration-delay'

export interface LegalPeriod {
  /** First day of events (day number) to which the period applies. */
  from: number
  days: number
}

export interface Timeliness {
  events: number
  registered: number
  onTime: number
  /** After the legal period, within 365 days. */
  late: number
  /** After 365 days. */
  delayed: number
  withinYear: number
  notRegistered: number
  /** Registered before it happened: counted apart, never as registered. */
  invalidOrder: number
  medianDelayDays: number | null
  ninthDecileDelayDays: number | null
  meanDelayDays: number | null
  findings: CoverageFinding[]
}

/**
 * Events by the days from occurrence to registration: on time 0..legal, late up to 365, delayed
 * beyond; within one year 0..365.
 * The legal period of an event is the last one in force on its day. Median and ninth decile by
 * linear interpolation (type 7).
 * Shares of registered events are biased towards short delays for recent events, which had less
 * time: compare years at equal follow-up.
 * Throws without events, for a period outside 0..365 days, or for an event before the first period.
 * United Nations, Principles and Recommendations for a Vital Statistics System, Rev. 3 (2014), on
 * late and delayed registration.
 */
export function timelinessTable(
  events: readonly DatedEvent[],
  periods: readonly LegalPeriod[],
): Timeliness {
  if (events.length === 0) refuse('subset', 'no-event-left')
  for (const { days } of periods)
    if (!(days >= 0 && days <= 365)) refuse('legal_days', 'legal-period-0-to-365')
  const delays: number[] = []
  const counts = { onTime: 0, withinYear: 0, invalidOrder: 0, notRegistered: 0 }
  for (const event of events) {
    const delay = registrationDelay(event)
    if (delay === null) counts.notRegistered += 1
    else if (delay < 0) counts.invalidOrder += 1
    else {
      delays.push(delay)
      if (delay <= legalDays(periods, event.occurredOn)) counts.onTime += 1
      if (delay <= 365) counts.withinYear += 1
    }
  }
  const registered = delays.length
  return {
    ...counts,
    events: events.length,
    registered,
    late: counts.withinYear - counts.onTime,
    delayed: registered - counts.withinYear,
    medianDelayDays: quantile(delays, 0.5),
    ninthDecileDelayDays: quantile(delays, 0.9),
    meanDelayDays:
      registered === 0 ? null : delays.reduce((sum, delay) => sum + delay, 0) / registered,
    findings: findingsWhere({ 'invalid-dates': counts.invalidOrder > 0 }),
  }
}

function legalDays(periods: readonly LegalPeriod[], day: number): number {
  const inForce = periods.filter(({ from }) => from <= day).sort((a, b) => b.from - a.from)[0]
  if (!inForce) refuse('legal_days', 'event-before-first-legal-period')
  return inForce.days
}
