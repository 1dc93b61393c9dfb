import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'

/** Working memory of the database; more than this goes to the folder. */
const memory = '160MB'

/**
 * A database in memory that reads one file and nothing else: no network, no extension, no other
 * path.
 */
export async function openDuck(path: string, folder: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: memory,
    temp_directory: folder,
    max_temp_directory_size: '16GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  })
  const connection = await instance.connect()
  await connection.run(`SET allowed_paths = [${literal(path)}]`)
  await connection.run('SET enable_external_access = false')
  await connection.run('SET enable_progress_bar = true')
  await connection.run('SET enable_progress_bar_print = false')
  await connection.run('SET lock_configuration = true')
  return connection
}

export interface Query {
  sql: string
  values: Record<string, string | number>
}

/** Rows of a query, as they come. */
export async function* rowsOf(
  connection: DuckDBConnection,
  { sql, values }: Query,
): AsyncGenerator<DuckDBValue[]> {
  const result = await connection.stream(sql, values)
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  )
    yield* chunk.getRows()
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function textOrNull(value: DuckDBValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
