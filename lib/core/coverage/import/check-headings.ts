import { AppError } from '@/lib/core/error'

const mostColumns = 2000

/**
 * Column names of a file, trimmed. Refuses a heading that names a column twice or not at all, or
 * too many.
 */
export function checkHeadings(cells: readonly string[]): string[] {
  if (cells.length > mostColumns)
    fail(
      `Row 1 names ${cells.length.toLocaleString('en')} columns; a file may have ${mostColumns.toLocaleString('en')}.`,
    )
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  const blank = names.indexOf('')
  if (blank >= 0)
    fail(`Row 1, column ${blank + 1} has no name. The first row of the file must name each column.`)
  const long = names.findIndex((name) => name.length > 200)
  if (long >= 0) fail(`Row 1, column ${long + 1} has a name longer than 200 characters.`)
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (repeated >= 0)
    fail(`Row 1, column ${repeated + 1}: two columns are called "${names[repeated]}". Rename one.`)
  return names
}

function fail(detail: string): never {
  throw new AppError('invalid-input', { detail, fieldErrors: [{ path: 'file', message: detail }] })
}
