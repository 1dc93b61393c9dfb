import { guarded, unguarded } from './spreadsheet-text'

/** Text in quotes, numbers bare, nothing for null. */
export type FileCell = string | number | null

/** Rows as CSV (RFC 4180). */
export function csvOf(rows: readonly (readonly FileCell[])[]): string {
  return rows.map((row) => `${csvLine(row)}\r\n`).join('')
}

/** One line, without its end. */
function csvLine(cells: readonly FileCell[]): string {
  return cells.map(csvCell).join(',')
}

/** Whole file, opened by a byte order mark so that spreadsheets read it as UTF-8. */
export function csvText(rows: readonly (readonly FileCell[])[]): string {
  return `\uFEFF${csvOf(rows)}`
}

function csvCell(cell: FileCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : `"${guarded(cell).replaceAll('"', '""')}"`
}

/**
 * Cells by line, separated by commas or, as some spreadsheets save them, by semicolons. Empty lines
 * are left out.
 */
export function parseCsv(text: string): string[][] {
  const content = text.replace(/^\uFEFF/, '')
  const [separator = ','] = /[,;]/.exec(content.replace(/"(?:[^"]|"")*"/g, '')) ?? []
  const lines: string[][] = [[]]
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`,
    'g',
  )
  for (const [, quoted, plain = '', end] of content.matchAll(cell)) {
    lines.at(-1)?.push(unguarded(quoted === undefined ? plain : quoted.replaceAll('""', '"')))
    if (end === '') break
    if (end !== separator) lines.push([])
  }
  return lines.filter((cells) => cells.some((item) => item !== ''))
}
