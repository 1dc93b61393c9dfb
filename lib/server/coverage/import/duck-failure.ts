import { AppError } from '@/lib/core/error'
import type { Reason } from '@/lib/core/reason'
import type { FileSource } from './worker-task'

/**
 * Says what was wrong with the file, by row and column, in place of the database's own message,
 * which quotes the row.
 */
export function duckFailure(thrown: unknown, source: FileSource): AppError {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const { code, params } = reasonOf(message, source)
  return new AppError('invalid-input', {
    reason: code,
    ...(params && { params }),
    cause: thrown,
  })
}

function reasonOf(message: string, { columns, kind }: FileSource): Reason {
  // Without a number the sentences speak of "a row".
  const row = Number(/CSV Error on Line: (\d+)/.exec(message)?.[1] ?? 0)
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? []
  if (expected && found) {
    const column = columns[Math.min(Number(found), columns.length) - 1] ?? ''
    const code = Number(found) < Number(expected) ? 'row-too-short' : 'row-too-long'
    return { code, params: { row, cells: found, heading: expected, column } }
  }
  if (/unterminated quote|quote/i.test(message) && row > 0)
    return { code: 'row-quote-open', params: { row, column: quotedColumn(message, columns) } }
  if (/Maximum line size/i.test(message)) return { code: 'row-over-2-mb', params: { row } }
  if (/unicode|utf-8|encod|vector of size/i.test(message))
    return { code: 'row-not-utf-8-csv', params: { row } }
  if (/Out of Memory|could not allocate/i.test(message))
    return { code: 'too-many-different-values' }
  if (/max_temp_directory_size|No space left/i.test(message)) return { code: 'server-has-no-room' }
  return { code: kind === 'parquet' ? 'parquet-damaged' : 'not-readable-as-table' }
}

/** The row itself is never shown, only where in it the quotation mark stands. */
function quotedColumn(message: string, columns: readonly string[]): string {
  const text = /Original Line: (.*)/.exec(message)?.[1] ?? ''
  const before = text.slice(0, Math.max(0, text.indexOf('"')))
  return columns[Math.min(before.split(/[,;\t|]/).length, columns.length) - 1] ?? ''
}
