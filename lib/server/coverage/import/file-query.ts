import { identifier } from './duck'
import type { FileSource } from './worker-task'

/**
 * Selects the named columns of the file, and no other, as text. Names of a text file never reach
 * the query: its columns are called by position.
 * The values `file` and `separator` are bound.
 */
export function fileQuery(
  source: FileSource,
  wanted: readonly string[],
): { sql: string; values: Record<string, string>; nameOf: (column: string) => string } {
  const nameOf = (column: string) => `c${source.columns.indexOf(column)}`
  if (source.kind === 'parquet') {
    const picked = wanted.map(
      (column) => `CAST(${identifier(column)} AS VARCHAR) AS ${nameOf(column)}`,
    )
    return {
      sql: `SELECT ${picked.join(', ')} FROM read_parquet($file)`,
      values: { file: source.path },
      nameOf,
    }
  }
  const types = source.columns.map((_, index) => `'c${index}': 'VARCHAR'`)
  const options = [
    'header = true',
    'auto_detect = false',
    'delim = $separator',
    `quote = '"'`,
    `escape = '"'`,
    'strict_mode = true',
    'null_padding = false',
    'buffer_size = 8388608',
    `encoding = 'utf-8'`,
    `columns = {${types.join(', ')}}`,
  ]
  return {
    sql: `SELECT ${wanted.map(nameOf).join(', ')} FROM read_csv($file, ${options.join(', ')})`,
    values: { file: source.path, separator: source.delimiter },
    nameOf,
  }
}
