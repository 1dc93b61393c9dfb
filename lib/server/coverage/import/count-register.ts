import { type DuckDBConnection, DuckDBListValue, type DuckDBValue } from '@duckdb/node-api'
import type { RegisterMapping } from '@/lib/core/coverage/import/file-mapping'
import {
  type FileProblem,
  type ProblemKind,
  shownProblemRows,
} from '@/lib/core/coverage/import/file-problem'
import { RegisterTally } from '@/lib/core/coverage/import/register-tally'
import { AppError } from '@/lib/core/error'
import { type Query, rowsOf, textOrNull } from './duck'
import { problemLines } from './problem-lines'
import { issues, judgedQuery, registerCountQuery, registerRowsQuery } from './register-query'
import { withoutRepeated } from './repeated-records'
import type { CountedFile, FileSource } from './worker-task'

/**
 * Counts a register extract by group in one pass over the file, and finds the rows that could not
 * be counted as they stand.
 */
export async function countRegister(
  connection: DuckDBConnection,
  source: FileSource,
  mapping: RegisterMapping,
  lastDay: string,
): Promise<CountedFile> {
  const all = registerRowsQuery(source, mapping)
  const once = mapping.record
    ? await withoutRepeated(connection, all, shownProblemRows)
    : { rows: all, count: 0, lines: [] }
  const query = registerCountQuery(judgedQuery(once.rows, mapping, lastDay), mapping)
  const tally = new RegisterTally(mapping)
  tally.addLeftOut(once.count)
  for await (const row of rowsOf(connection, query)) addRow(tally, row)
  const result = tally.result()
  if (result.rows === 0) throw new AppError('invalid-input', { reason: 'heading-and-no-rows' })
  const found = tally.problems()
  const lines = await problemLines(
    connection,
    judgedQuery(all, mapping, lastDay, 'row_number() OVER () AS line,'),
    found,
  )
  const problems = found.map(
    (problem): FileProblem => ({
      ...problem,
      column: columnOf(problem.kind, mapping),
      rows: lines.get(problem.kind) ?? [],
    }),
  )
  if (once.count > 0)
    problems.push({
      kind: 'duplicate',
      column: mapping.record ?? '',
      count: once.count,
      rows: once.lines,
      values: [],
    })
  return { result, problems, query: queryText(query, source) }
}

function addRow(tally: RegisterTally, row: DuckDBValue[]): void {
  const [
    event,
    population,
    area,
    sex,
    year,
    issue,
    events,
    registered,
    onTime,
    withinYear,
    band,
    delays,
    counts,
  ] = row
  const [what, whom] = [textOrNull(event), textOrNull(population)]
  if (delays instanceof DuckDBListValue && counts instanceof DuckDBListValue) {
    const histogram = delays.items.map(
      (days, index) => [Number(days), Number(counts.items[index])] as const,
    )
    tally.addDelays({ event: what, population: whom, year: Number(year), histogram })
    return
  }
  if (band !== null) {
    tally.addAges({
      event: what,
      population: whom,
      sex: textOrNull(sex),
      year: Number(year),
      band: Number(band) - 1,
      count: Number(events),
    })
    return
  }
  const kind = issue === null ? null : issues[Number(issue)]
  if (kind === 'left-out') {
    tally.addLeftOut(Number(events))
    return
  }
  tally.addGroup({
    event: what,
    population: whom,
    area: textOrNull(area),
    sex: textOrNull(sex),
    year: year === null ? null : Number(year),
    issue: kind ?? null,
    events: Number(events),
    registered: Number(registered),
    onTime: Number(onTime),
    withinYear: Number(withinYear),
    reversed: kind === 'registered-before-event' ? Number(events) : 0,
  })
}

function columnOf(
  kind: ProblemKind,
  { event, population, sex, eventDate, registrationDate }: RegisterMapping,
): string {
  if (kind.startsWith('event-date')) return eventDate.column
  if (kind === 'unknown-event') return event.from === 'column' ? event.column : ''
  if (kind === 'unknown-population') return population.from === 'column' ? population.column : ''
  if (kind === 'unknown-sex') return sex?.column ?? ''
  return registrationDate.column
}

/**
 * The query with its values, and the columns that stand behind the positions. The place of the file
 * is nobody's business.
 */
export function queryText({ sql, values }: Query, { columns }: FileSource): string {
  const { file: _file, ...bound } = values
  const used = columns
    .map((name, index) => [`c${index}`, name] as const)
    .filter(([position]) => new RegExp(`\\b${position}\\b`).test(sql))
  return `${sql}\n-- values: ${JSON.stringify(bound)}\n-- columns: ${JSON.stringify(Object.fromEntries(used))}`
}
