import { z } from 'zod'
import type { DataTable } from '@/lib/core/coverage/table/data-table'
import { evaluateCondition } from '@/lib/core/coverage/table/evaluate-expression'
import { chainLadder } from '@/lib/core/coverage/timeliness/chain-ladder'
import { cohortFollowup } from '@/lib/core/coverage/timeliness/cohort-followup'
import { delayKaplanMeier } from '@/lib/core/coverage/timeliness/delay-kaplan-meier'
import {
  type DatedEvent,
  datedEvents,
  dayNumber,
  registrationDelay,
  yearOfDay,
} from '@/lib/core/coverage/timeliness/registration-delay'
import { type LegalPeriod, timelinessTable } from '@/lib/core/coverage/timeliness/timeliness-table'
import { coded } from '@/lib/core/reason'
import { describedObject } from './described-object'
import { dataMethod, method } from './method'
import { count, level, wholeCount, year } from './number-fields'
import { withFindings } from './with-findings'

const data = z.string().min(1, coded('name-file-of-events'))
const subset = z.string().min(1).nullish()
const LegalDays = z.union([
  wholeCount,
  z.array(z.strictObject({ from: z.string(), days: wholeCount })).min(1),
])

function legalPeriods(given: z.output<typeof LegalDays>): LegalPeriod[] {
  if (typeof given === 'number') return [{ from: Number.NEGATIVE_INFINITY, days: given }]
  return given.map(({ from, days }, index) => ({
    from: dayNumber(from, `legal_days.${index}.from`),
    days,
  }))
}

/**
 * Events of the rows that meet the condition, which may also name event_year, registration_year and
 * delay_days ("event year 2021" for event_year == 2021).
 */
function selectedEvents(table: DataTable, condition: string | null | undefined): DatedEvent[] {
  const events = datedEvents(table)
  if (!condition) return events
  const derived = new Map([
    ['event_year', events.map(({ occurredOn }) => yearOfDay(occurredOn))],
    [
      'registration_year',
      events.map(({ registeredOn }) => (registeredOn === null ? null : yearOfDay(registeredOn))),
    ],
    ['delay_days', events.map(registrationDelay)],
  ])
  const wide = { length: table.length, columns: new Map([...derived, ...table.columns]) }
  const words = condition
    .replace(/\b(event|registration) year\b/g, '$1_year')
    .replace(/\b(event_year|registration_year)\s+(\d{4})/g, '$1 == $2')
  const kept = evaluateCondition(words, wide, 'subset')
  return events.filter((_, row) => kept[row] === true)
}

export const timelinessMethods = {
  timeliness_table: dataMethod(
    describedObject({ data, legal_days: LegalDays, subset }),
    (input, table) => {
      const found = timelinessTable(
        selectedEvents(table, input.subset),
        legalPeriods(input.legal_days),
      )
      return withFindings(found.findings, {
        events: found.events,
        registered: found.registered,
        on_time: found.onTime,
        late: found.late,
        delayed_over_1y: found.delayed,
        within_1_year: found.withinYear,
        not_registered: found.notRegistered,
        invalid_date_order: found.invalidOrder,
        median_delay_days: found.medianDelayDays,
        p90_delay_days_type7: found.ninthDecileDelayDays,
        mean_delay_days: found.meanDelayDays,
      })
    },
  ),

  cohort_followup: dataMethod(
    describedObject({ data, event_year: year, through: year, subset }),
    (input, table) => {
      const found = cohortFollowup(
        selectedEvents(table, input.subset),
        input.event_year,
        input.through,
      )
      return {
        cohort: found.cohort,
        cumulative_registered: found.cumulative,
        cumulative_share: found.cumulativeRates,
      }
    },
  ),

  delay_kaplan_meier: dataMethod(
    describedObject({
      data,
      extract_date: z.string(),
      exclude: z
        .string()
        .regex(/^negative delays\b/, coded('only-negative-delays'))
        .nullish(),
      days: z.array(count).min(1),
      subset,
      level,
    }),
    (input, table) => {
      const extractDay = dayNumber(input.extract_date, 'extract_date')
      const found = delayKaplanMeier(
        selectedEvents(table, input.subset),
        extractDay,
        input.days,
        input.level,
      )
      return {
        day: found.map(({ day }) => day),
        registered_by: found.map(({ registeredRate }) => registeredRate),
        se: found.map(({ standardError }) => standardError),
        ci_lower: found.map(({ interval }) => interval?.[0] ?? null),
        ci_upper: found.map(({ interval }) => interval?.[1] ?? null),
      }
    },
  ),

  late_registration_chain_ladder: method(
    describedObject({ cumulative_registered_triangle: z.array(z.array(count.nullable())).min(1) }),
    (input) => {
      const found = chainLadder(input.cumulative_registered_triangle)
      return {
        development_factors: found.developmentFactors,
        projected_ultimate: found.projected,
        share_registered_to_date: found.registeredShareRates,
      }
    },
  ),
}
