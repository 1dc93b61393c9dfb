import type { DuckDBConnection } from '@duckdb/node-api'
import { type ProblemKind, shownProblemRows } from '@/lib/core/coverage/import/file-problem'
import { plainValue } from '@/lib/core/coverage/import/group-value'
import { type Query, rowsOf } from './duck'
import { issues } from './register-query'

export interface FoundProblem {
  kind: ProblemKind
  count: number
  values: string[]
}

const groupColumns: Partial<Record<ProblemKind, string>> = {
  'unknown-event': 'event',
  'unknown-population': 'population',
  'unknown-sex': 'sex',
}

/**
 * Where the first rows of each problem stand (the heading is row 1). Frequent kinds are looked for
 * one by one, because each search soon ends;
 * all rare ones in a single search, which ends with the last of them.
 */
export async function problemLines(
  connection: DuckDBConnection,
  numbered: Query,
  problems: readonly FoundProblem[],
): Promise<Map<ProblemKind, number[]>> {
  const lines = new Map<ProblemKind, number[]>(problems.map(({ kind }) => [kind, []]))
  const rare = problems.filter(({ count }) => count <= shownProblemRows)
  const searches = [
    ...problems.filter((problem) => !rare.includes(problem)).map((problem) => [problem]),
    ...(rare.length > 0 ? [rare] : []),
  ]
  for (const search of searches) {
    const values: Query['values'] = { ...numbered.values }
    const conditions = search.map((problem, index) => condition(problem, index, values))
    const most = search.reduce((sum, { count }) => sum + Math.min(count, shownProblemRows), 0)
    const sql = `SELECT line + 1, ${conditions.map((one) => `coalesce(${one}, false)`).join(', ')} FROM (${numbered.sql}) WHERE ${conditions.join(' OR ')} LIMIT ${most}`
    for await (const [line, ...holds] of rowsOf(connection, { sql, values }))
      for (const [index, problem] of search.entries())
        if (holds[index] === true) lines.get(problem.kind)?.push(Number(line))
  }
  return lines
}

function condition(
  { kind, values: unknown }: FoundProblem,
  index: number,
  values: Query['values'],
): string {
  const column = groupColumns[kind]
  if (!column) return `issue = ${issues.indexOf(kind)}`
  const names = unknown.map((value, position) => {
    const name = `unknown${index}_${position}`
    values[name] = plainValue(value)
    return `$${name}`
  })
  return `coalesce(lower(trim(${column})), '') IN (${names.join(', ')})`
}
