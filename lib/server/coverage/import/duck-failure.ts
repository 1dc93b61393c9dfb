import { AppError } from '@/lib/core/error'
import type { FileSource } from './worker-task'

/**
 * Says what was wrong with the file, by row and column, in place of the database's own message,
 * which quotes the row.
 */
export function duckFailure(thrown: unknown, source: FileSource): AppError {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new AppError('invalid-input', { detail: sentence(message, source), cause: thrown })
}

function sentence(message: string, { columns, kind }: FileSource): string {
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  const row = line ? `Row ${Number(line).toLocaleString('en')}` : 'A row'
  const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? []
  if (expected && found) {
    const last = columns[Math.min(Number(found), columns.length) - 1] ?? ''
    return `${row} has ${found} cells, but the heading has ${expected}: ${Number(found) < Number(expected) ? `nothing follows column "${last}"` : `something follows column "${last}"`}. Correct the row and send the file again.`
  }
  if (/unterminated quote|quote/i.test(message) && line)
    return `${row} has a quotation mark that is opened and never closed, in column "${quotedColumn(message, columns)}" or after it.`
  if (/Maximum line size/i.test(message))
    return `${row} is longer than 2 MB; a quotation mark may be missing at its end.`
  if (/unicode|utf-8|encod|vector of size/i.test(message))
    return `${row} holds characters that are not UTF-8. Save the file as CSV UTF-8 and send it again.`
  if (/Out of Memory|could not allocate/i.test(message))
    return 'The columns chosen have too many different values to be counted. Choose columns with fewer values.'
  if (/max_temp_directory_size|No space left/i.test(message))
    return 'The server has no room left to count this file. Tell the administrator.'
  if (kind === 'parquet')
    return 'The Parquet file is damaged and cannot be read. Make it again and send it.'
  return 'The file could not be read as a table. Check that each row has as many cells as the heading.'
}

/** The row itself is never shown, only where in it the quotation mark stands. */
function quotedColumn(message: string, columns: readonly string[]): string {
  const text = /Original Line: (.*)/.exec(message)?.[1] ?? ''
  const before = text.slice(0, Math.max(0, text.indexOf('"')))
  return columns[Math.min(before.split(/[,;\t|]/).length, columns.length) - 1] ?? ''
}
