import { dateFormats } from '@/lib/core/coverage/files/date-format'
import type { RegisterMapping } from '@/lib/core/coverage/files/file-mapping'
import type { ProblemKind } from '@/lib/core/coverage/files/file-problem'
import { plainValue } from '@/lib/core/coverage/files/group-value'
import { mappedColumns } from '@/lib/core/coverage/files/mapping-errors'
import type { Query } from './duck'
import { fileQuery } from './file-query'
import type { FileSource } from './worker-task'

/** Why a row cannot be dated, by the number that the query gives it; the last one leaves a row out without a word. */
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

/** Rows of the file with what the mapping needs of them: groups as text, days as dates, the entry's number. */
export function registerRowsQuery(source: FileSource, mapping: RegisterMapping): Query {
  const wanted = [...new Set(mappedColumns(mapping).map(({ column }) => column))]
  const { sql, values, nameOf } = fileQuery(source, wanted)
  const group = (column: string | null) => (column === null ? 'CAST(NULL AS VARCHAR)' : nameOf(column))
  const { event, population, area, sex, age, record, eventDate, registrationDate } = mapping
  const dates = { eventFormat: patternOf(eventDate.format), registrationFormat: patternOf(registrationDate.format) }
  const picked = [
    `${group(event.from === 'column' ? event.column : null)} AS event`,
    `${group(population.from === 'column' ? population.column : null)} AS population`,
    `${group(area?.column ?? null)} AS area`,
    `${group(sex?.column ?? null)} AS sex`,
    `${nameOf(eventDate.column)} AS happened`,
    `${nameOf(registrationDate.column)} AS entered`,
    `${day(nameOf(eventDate.column), 'eventFormat', dates.eventFormat)} AS happenedOn`,
    `${day(nameOf(registrationDate.column), 'registrationFormat', dates.registrationFormat)} AS enteredOn`,
    ...(age ? [`coalesce(TRY_CAST(${nameOf(age.column)} AS DOUBLE) < $under, false) AS young`] : []),
    ...(record ? [`nullif(trim(${nameOf(record)}), '') AS record`] : []),
  ]
  const bound = Object.entries(dates).filter((entry): entry is [string, string] => entry[1] !== null)
  return { sql: `SELECT ${picked.join(', ')} FROM (${sql})`, values: { ...values, ...Object.fromEntries(bound), ...(age && { under: age.under }) } }
}

/** The rows with the year of the event, the days to registration, the legal period and why they cannot be dated (`issue`). `rows` is any query with the columns above. */
export function judgedQuery(rows: Query, mapping: RegisterMapping, lastDay: string, more = ''): Query {
  const { event, legalDays } = mapping
  const periods =
    event.from === 'one'
      ? []
      : Object.entries(event.values).flatMap(([value, key]) => (key === null ? [] : [[plainValue(value), legalDays[key] ?? 0] as const]))
  const legal =
    event.from === 'one' ? '$legal' : `CASE lower(trim(event)) ${periods.map((_, index) => `WHEN $event${index} THEN $legal${index}`).join(' ')} END`
  const judged = `CASE
    ${mapping.age ? `WHEN NOT young THEN ${issues.indexOf('left-out')}` : ''}
    WHEN happenedOn IS NULL AND ${isBlank('happened')} THEN 0
    WHEN happenedOn IS NULL THEN 1
    WHEN happenedOn < CAST($firstDay AS DATE) OR happenedOn > CAST($lastDay AS DATE) THEN 2
    WHEN enteredOn IS NULL AND NOT ${isBlank('entered')} THEN 3
    WHEN enteredOn > CAST($lastDay AS DATE) THEN 4
    WHEN enteredOn < happenedOn THEN 5
  END`
  const values = {
    ...rows.values,
    firstDay,
    lastDay,
    ...(event.from === 'one'
      ? { legal: legalDays[event.event] ?? 0 }
      : Object.fromEntries(periods.flatMap(([value, days], index) => [[`event${index}`, value] as const, [`legal${index}`, days] as const]))),
  }
  return {
    sql: `SELECT ${more} event, population, area, sex, CAST(year(happenedOn) AS INTEGER) AS y, CAST(enteredOn - happenedOn AS INTEGER) AS days, ${legal} AS legal, CAST(${judged} AS TINYINT) AS issue FROM (${rows.sql})`,
    values,
  }
}

/** One pass over the file: counts by group, and for each population and year the days of delay with their counts, for the medians. Columns that the mapping leaves out are no keys, which is faster. */
export function registerCountQuery(judged: Query, { event, population, area, sex }: RegisterMapping): Query {
  const whom = [...(event.from === 'column' ? ['event'] : []), ...(population.from === 'column' ? ['population'] : [])]
  const groups = [...whom, ...(area ? ['area'] : []), ...(sex ? ['sex'] : []), 'y', 'issue']
  const column = (name: string) => (groups.includes(name) ? name : `CAST(NULL AS VARCHAR) AS ${name}`)
  const grouped = `SELECT GROUPING(delay) = 0 AS byDelay, ${['event', 'population', 'area', 'sex'].map(column).join(', ')}, y, issue, delay, count(*) AS events, count(waited) AS registered,
  count(*) FILTER (waited <= legal) AS onTime, count(*) FILTER (waited <= 365) AS withinYear
FROM (SELECT *, waited AS delay FROM (SELECT * EXCLUDE (days), CASE WHEN issue IS NULL THEN days END AS waited FROM (${judged.sql})))
GROUP BY GROUPING SETS ((${groups.join(', ')}), (${[...whom, 'y', 'delay'].join(', ')}))`
  return {
    ...judged,
    sql: `WITH grouped AS MATERIALIZED (${grouped})
SELECT event, population, area, sex, y, issue, events, registered, onTime, withinYear, NULL AS delays, NULL AS counts FROM grouped WHERE NOT byDelay
UNION ALL
SELECT event, population, NULL, NULL, y, NULL, 0, 0, 0, 0, list(delay), list(events) FROM grouped WHERE byDelay AND delay IS NOT NULL GROUP BY event, population, y`,
  }
}

/** The standard format needs no pattern: a plain cast is several times faster. */
function day(column: string, name: string, pattern: string | null): string {
  return pattern === null ? `TRY_CAST(${column} AS DATE)` : `CAST(TRY_STRPTIME(trim(${column}), $${name}) AS DATE)`
}

function patternOf(key: string): string | null {
  return dateFormats.find((format) => format.key === key)?.pattern ?? null
}

function isBlank(column: string): string {
  return `(${column} IS NULL OR trim(${column}) IN ('', 'NA'))`
}
