import { AppError } from '@/lib/core/error'
import type { Params, ReasonCode } from '@/lib/core/words'

const mostColumns = 2000

/**
 * Column names of a file, trimmed. Refuses a heading that names a column twice or not at all, or
 * too many.
 */
export function checkHeadings(cells: readonly string[]): string[] {
  if (cells.length > mostColumns)
    fail('heading-too-wide', { columns: cells.length, most: mostColumns })
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  const blank = names.indexOf('')
  if (blank >= 0) fail('heading-without-name', { column: blank + 1 })
  const long = names.findIndex((name) => name.length > 200)
  if (long >= 0) fail('heading-name-too-long', { column: long + 1 })
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (repeated >= 0)
    fail('heading-name-twice', { column: repeated + 1, name: names[repeated] ?? '' })
  return names
}

function fail(reason: ReasonCode, params: Params): never {
  throw new AppError('invalid-input', {
    reason,
    params,
    fieldErrors: [{ path: 'file', code: reason, params }],
  })
}
