import { dateFormats } from '@/lib/core/coverage/import/date-format'
import type { RegisterMapping } from '@/lib/core/coverage/import/file-mapping'
import type { ProblemKind } from '@/lib/core/coverage/import/file-problem'
import { plainValue } from '@/lib/core/coverage/import/group-value'
import { mappedColumns } from '@/lib/core/coverage/import/mapping-errors'
import { ageQuery, bandOfAge } from './age-query'
import type { Query } from './duck'
import { fileQuery } from './file-query'
import type { FileSource } from './worker-task'

/**
 * Why a row cannot be dated, by the number that the query gives it; the last one leaves a row out
 * without a word.
 */
export const issues: readonly (ProblemKind | 'left-out')[] = [
  'event-date-missing',
  'event-date-unreadable',
  'event-date-impossible',
  'registration-date-unreadable',
  'registration-date-impossible',
  'registered-before-event',
  'left-out',
]

const firstDay = '1900-01-01'

/**
 * Rows of the file with what the mapping needs of them: groups as text, days as dates, the entry's
 * number.
 */
export function registerRowsQuery(source: FileSource, mapping: RegisterMapping): Query {
  const wanted = [...new Set(mappedColumns(mapping).map(({ column }) => column))]
  const { sql, values, nameOf } = fileQuery(source, wanted)
  const group = (column: string | null) =>
    column === null ? 'CAST(NULL AS VARCHAR)' : nameOf(column)
  const { event, population, area, sex, age, record, eventDate, registrationDate, birthDate } =
    mapping
  const dates = {
    eventFormat: patternOf(eventDate.format),
    registrationFormat: patternOf(registrationDate.format),
    birthFormat: patternOf(birthDate?.format ?? ''),
  }
  const picked = [
    `${group(event.from === 'column' ? event.column : null)} AS event`,
    `${group(population.from === 'column' ? population.column : null)} AS population`,
    `${group(area?.column ?? null)} AS area`,
    `${group(sex?.column ?? null)} AS sex`,
    `${nameOf(eventDate.column)} AS happened`,
    `${nameOf(registrationDate.column)} AS entered`,
    `${day(nameOf(eventDate.column), 'eventFormat', dates.eventFormat)} AS happenedOn`,
    `${day(nameOf(registrationDate.column), 'registrationFormat', dates.registrationFormat)} AS enteredOn`,
    `${birthDate ? day(nameOf(birthDate.column), 'birthFormat', dates.birthFormat) : 'CAST(NULL AS DATE)'} AS bornOn`,
    ...(age
      ? [`coalesce(TRY_CAST(${nameOf(age.column)} AS DOUBLE) < $under, false) AS young`]
      : []),
    ...(record ? [`nullif(trim(${nameOf(record)}), '') AS record`] : []),
  ]
  const bound = Object.entries(dates).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  return {
    sql: `SELECT ${picked.join(', ')} FROM (${sql})`,
    values: { ...values, ...Object.fromEntries(bound), ...(age && { under: age.under }) },
  }
}

/** What became of an event that can be dated. */
const outcomes = { onTime: 10, withinYear: 11, later: 12, notRegistered: -99 } as const

/**
 * The rows with the year of the event, the legal period and `waited`: the days from event to
 * registration, or below 0 why there are none
 * (`issue`, or not registered). `rows` is any query with the columns above. The most frequent case
 * comes first, for speed.
 */
export function judgedQuery(
  rows: Query,
  mapping: RegisterMapping,
  lastDay: string,
  more = '',
): Query {
  const { event, legalDays } = mapping
  const periods = namedEvents(mapping).map(
    ({ value, key }) => [value, legalDays[key] ?? 0] as const,
  )
  const legal =
    event.from === 'one'
      ? '$legal'
      : `CASE lower(trim(event)) ${periods.map((_, index) => `WHEN $event${index} THEN $legal${index}`).join(' ')} END`
  const [first, last] = ['CAST($firstDay AS DATE)', 'CAST($lastDay AS DATE)']
  const is = (kind: (typeof issues)[number]) => -1 - issues.indexOf(kind)
  const waited = `CASE
    ${mapping.age ? `WHEN NOT young THEN ${is('left-out')}` : ''}
    WHEN happenedOn >= ${first} AND enteredOn >= happenedOn AND enteredOn <= ${last}
      THEN CAST(enteredOn - happenedOn AS INTEGER)
    WHEN happenedOn >= ${first} AND happenedOn <= ${last} THEN CASE
      WHEN enteredOn IS NULL AND ${isBlank('entered')} THEN ${outcomes.notRegistered}
      WHEN enteredOn IS NULL THEN ${is('registration-date-unreadable')}
      WHEN enteredOn > ${last} THEN ${is('registration-date-impossible')}
      ELSE ${is('registered-before-event')}
    END
    WHEN happenedOn IS NOT NULL THEN ${is('event-date-impossible')}
    WHEN ${isBlank('happened')} THEN ${is('event-date-missing')}
    ELSE ${is('event-date-unreadable')}
  END`
  const values = {
    ...rows.values,
    firstDay,
    lastDay,
    ...(event.from === 'one'
      ? { legal: legalDays[event.event] ?? 0 }
      : Object.fromEntries(
          periods.flatMap(([value, days], index) => [
            [`event${index}`, value] as const,
            [`legal${index}`, days] as const,
          ]),
        )),
  }
  return {
    sql: `SELECT *, CASE WHEN waited < 0 AND waited > ${outcomes.notRegistered} THEN -1 - waited END AS issue
  FROM (SELECT ${more} event, population, area, sex, happenedOn, enteredOn, bornOn, CAST(year(happenedOn) AS INTEGER) AS y, ${legal} AS legal, CAST(${waited} AS INTEGER) AS waited FROM (${rows.sql}))`,
    values,
  }
}

/** Values of the event column that stand for an event, in the order in which they are bound. */
function namedEvents({ event }: RegisterMapping): { value: string; key: string }[] {
  if (event.from === 'one') return []
  return Object.entries(event.values).flatMap(([value, key]) =>
    key === null ? [] : [{ value: plainValue(value), key }],
  )
}

/**
 * What is packed with the year into one number: two digits of age and two of outcome, or five of
 * days. No one waits the last thousand days; what is below 0 falls there.
 */
const [outcomeRoom, yearRoom, dayRoom] = [100, 10_000, 100_000]
const mostDays = dayRoom - 1000

/**
 * One pass over the file: counts by group, outcome and age, and for each population and year how
 * many waited how many days, for the medians.
 * What makes it fast: a single count, few keys (year and outcome are one number, year and days
 * another) and none that the mapping leaves out.
 */
export function registerCountQuery(judged: Query, mapping: RegisterMapping): Query {
  const { event, population, area, sex } = mapping
  const whom = [
    ...(event.from === 'column' ? ['event'] : []),
    ...(population.from === 'column' ? ['population'] : []),
  ]
  const groups = [...whom, ...(area ? ['area'] : []), ...(sex ? ['sex'] : [])]
  const column = (name: string) =>
    groups.includes(name) ? name : `CAST(NULL AS VARCHAR) AS ${name}`
  const { onTime, withinYear, later } = outcomes
  const outcome = `CASE WHEN waited < 0 THEN -waited WHEN waited <= legal THEN ${onTime} WHEN waited <= 365 THEN ${withinYear} ELSE ${later} END`
  const age = ageQuery(
    mapping,
    namedEvents(mapping).map(({ key }) => key),
  )
  const outcomeAndAge = age ? `${outcome} + ${outcomeRoom} * (${bandOfAge})` : outcome
  const packed = [
    ...groups,
    `datedYear * ${yearRoom} + ${outcomeAndAge} AS yearOutcome`,
    `datedYear * ${dayRoom} + waited AS yearDays`,
  ]
  const sum = (condition: string) =>
    `CAST(coalesce(sum(events) FILTER (${condition}), 0) AS INTEGER)`
  const registered = `outcome BETWEEN ${onTime} AND ${later}`
  return {
    ...judged,
    sql: `WITH grouped AS MATERIALIZED (
  SELECT GROUPING(yearDays) = 0 AS byDays,
    ${['event', 'population', 'area', 'sex'].map(column).join(', ')}, yearOutcome, yearDays,
    CAST(count(*) AS INTEGER) AS events
  FROM (SELECT ${packed.join(', ')} FROM (SELECT *,
    CASE WHEN y BETWEEN 1 AND 9999 THEN y ELSE 0 END AS datedYear${age ? `, ${age} AS age` : ''}
    FROM (${judged.sql})))
  GROUP BY GROUPING SETS ((${[...groups, 'yearOutcome'].join(', ')}), (${[...whom, 'yearDays'].join(', ')}))
),
byOutcome AS (
  SELECT *, yearOutcome // ${yearRoom} AS y, yearOutcome % ${outcomeRoom} AS outcome,
    yearOutcome // ${outcomeRoom} % ${outcomeRoom} AS band,
    CASE WHEN outcome < ${onTime} THEN outcome - 1 END AS issue
  FROM grouped WHERE NOT byDays
)
SELECT event, population, area, sex, y, issue, CAST(sum(events) AS INTEGER),
  ${sum(registered)}, ${sum(`outcome = ${onTime}`)}, ${sum(`outcome IN (${onTime}, ${withinYear})`)},
  NULL AS band, NULL AS days, NULL AS counts
FROM byOutcome GROUP BY event, population, area, sex, y, issue
UNION ALL
SELECT event, population, NULL, sex, y, NULL, CAST(sum(events) AS INTEGER), 0, 0, 0,
  CAST(band AS INTEGER), NULL, NULL
FROM byOutcome WHERE band > 0 AND ${registered} GROUP BY event, population, sex, y, band
UNION ALL
SELECT event, population, NULL, NULL, yearDays // ${dayRoom} AS y, NULL, 0, 0, 0, 0, NULL,
  list(yearDays % ${dayRoom}), list(events)
FROM grouped WHERE byDays AND yearDays > 0 AND yearDays % ${dayRoom} < ${mostDays} GROUP BY event, population, y`,
  }
}

/** The standard format needs no pattern: a plain cast is several times faster. */
function day(column: string, name: string, pattern: string | null): string {
  return pattern === null
    ? `TRY_CAST(${column} AS DATE)`
    : `CAST(TRY_STRPTIME(trim(${column}), $${name}) AS DATE)`
}

function patternOf(key: string): string | null {
  return dateFormats.find((format) => format.key === key)?.pattern ?? null
}

function isBlank(column: string): string {
  return `(${column} IS NULL OR trim(${column}) IN ('', 'NA'))`
}
