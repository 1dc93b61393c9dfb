import { guarded, unguarded } from './spreadsheet-text'

/** Rows as CSV (RFC 4180), every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${csvLine(row)}\r\n`).join('')
}

/** One line, without its end. */
function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',')
}

/** Whole file, opened by a byte order mark so that spreadsheets read it as UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvOf(rows)}`
}

function csvCell(text: string): string {
  return `"${guarded(text).replaceAll('"', '""')}"`
}

/** Cells by line, separated by commas or, as some spreadsheets save them, by semicolons. Empty lines are left out. */
export function parseCsv(text: string): string[][] {
  const content = text.replace(/^\uFEFF/, '')
  const [separator = ','] = /[,;]/.exec(content.replace(/"(?:[^"]|"")*"/g, '')) ?? []
  const lines: string[][] = [[]]
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'g')
  for (const [, quoted, plain = '', end] of content.matchAll(cell)) {
    lines.at(-1)?.push(unguarded(quoted === undefined ? plain : quoted.replaceAll('""', '"')))
    if (end === '') break
    if (end !== separator) lines.push([])
  }
  return lines.filter((cells) => cells.some((item) => item !== ''))
}
