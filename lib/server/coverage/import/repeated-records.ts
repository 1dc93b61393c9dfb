import type { DuckDBConnection } from '@duckdb/node-api'
import { type Query, rowsOf } from './duck'

const columns = '* EXCLUDE (line, turn)'

/**
 * The rows with each entry once: of rows with the same number the first one. Also how many rows
 * repeat another, and the first of them.
 */
export async function withoutRepeated(
  connection: DuckDBConnection,
  rows: Query,
  shown: number,
): Promise<{ rows: Query; count: number; lines: number[] }> {
  await connection.run(
    `CREATE TEMP TABLE repeated AS SELECT record, count(*) AS times FROM (${rows.sql}) WHERE record IS NOT NULL GROUP BY record HAVING count(*) > 1`,
    rows.values,
  )
  let count = 0
  for await (const [found] of rowsOf(connection, {
    sql: 'SELECT coalesce(sum(times - 1), 0) FROM repeated',
    values: {},
  }))
    count = Number(found)
  if (count === 0) return { rows, count, lines: [] }
  const turns = `SELECT *, row_number() OVER (PARTITION BY record ORDER BY line) AS turn
    FROM (SELECT *, row_number() OVER () AS line FROM (${rows.sql})) WHERE record IN (SELECT record FROM repeated)`
  const lines: number[] = []
  const first = {
    sql: `SELECT line + 1 FROM (${turns}) WHERE turn > 1 ORDER BY line LIMIT ${shown}`,
    values: rows.values,
  }
  for await (const [line] of rowsOf(connection, first)) lines.push(Number(line))
  const once = `SELECT * FROM (${rows.sql}) WHERE record IS NULL OR record NOT IN (SELECT record FROM repeated)
    UNION ALL SELECT ${columns} FROM (${turns}) WHERE turn = 1`
  return { rows: { sql: once, values: rows.values }, count, lines }
}
