import type { Interval } from '@/lib/core/coverage/interval/interval'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { checkNonNegative, refuse } from '@/lib/core/coverage/refuse'
import type { DatedEvent } from './registration-delay'

export interface RegisteredBy {
  day: number
  registeredRate: number
  standardError: number
  /**
   * null before the first and after the last registration is certain (nobody or everybody
   * registered).
   */
  interval: Interval | null
}

/**
 * Share of events registered by a number of days after the event, by Kaplan and Meier: events not
 * registered at the extract date are followed up to it.
 * Variance by Greenwood, interval on the log-log scale. Needs a list of notified events, not only
 * the register; assumes that follow-up ends independently
 * of the delay. Events with registration before occurrence are left out; days beyond the longest
 * follow-up are not answered.
 * Throws for an event after the extract date, no events, or negative days. Kaplan and Meier 1958,
 * JASA 53:457; Kalbfleisch and Prentice 1980.
 */
export function delayKaplanMeier(
  events: readonly DatedEvent[],
  extractDay: number,
  days: readonly number[],
  level: number,
): RegisteredBy[] {
  const z = normalDeviate(level)
  for (const [index, day] of days.entries()) checkNonNegative(`days.${index}`, day)
  const observed = events.flatMap((event) => followUp(event, extractDay) ?? [])
  if (observed.length === 0) refuse('data', 'no-event-in-right-order')
  const longest = observed.reduce((most, { time }) => Math.max(most, time), 0)
  const steps = survivalSteps(observed)
  return days
    .filter((day) => day <= longest)
    .map((day) => {
      const { survival, hazardVariance } = steps.findLast(({ time }) => time <= day) ?? {
        survival: 1,
        hazardVariance: 0,
      }
      const spread = Math.exp((z * Math.sqrt(hazardVariance)) / Math.log(survival))
      const certain = survival === 0 || survival === 1
      return {
        day,
        registeredRate: 1 - survival,
        standardError: survival === 0 ? 0 : survival * Math.sqrt(hazardVariance),
        interval: certain ? null : [1 - survival ** spread, 1 - survival ** (1 / spread)],
      }
    })
}

interface FollowUp {
  time: number
  registered: boolean
}

/** null for dates in the wrong order. A registration after the extract date was not known at it. */
function followUp({ occurredOn, registeredOn }: DatedEvent, extractDay: number): FollowUp | null {
  if (registeredOn !== null && registeredOn < occurredOn) return null
  if (occurredOn > extractDay) refuse('extract_date', 'event-after-extract')
  if (registeredOn !== null && registeredOn <= extractDay)
    return { time: registeredOn - occurredOn, registered: true }
  return { time: extractDay - occurredOn, registered: false }
}

/**
 * Share still unregistered after each day with a registration, with Greenwood's sum d / (n (n -
 * d)).
 */
function survivalSteps(observed: readonly FollowUp[]) {
  const steps: { time: number; survival: number; hazardVariance: number }[] = []
  const leaving = new Map<number, { registered: number; all: number }>()
  for (const { time, registered } of observed) {
    const day = leaving.get(time) ?? { registered: 0, all: 0 }
    leaving.set(time, { registered: day.registered + Number(registered), all: day.all + 1 })
  }
  let atRisk = observed.length
  let [survival, hazardVariance] = [1, 0]
  for (const [time, day] of [...leaving].sort(([a], [b]) => a - b)) {
    if (day.registered > 0) {
      survival *= 1 - day.registered / atRisk
      hazardVariance += day.registered / (atRisk * (atRisk - day.registered))
      steps.push({ time, survival, hazardVariance })
    }
    atRisk -= day.all
  }
  return steps
}
