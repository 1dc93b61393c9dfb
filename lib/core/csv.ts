/** Rows as CSV (RFC 4180), every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${csvLine(row)}\r\n`).join('')
}

/** One line, without its end. */
function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',')
}

/** A leading = + - @ would be run as a formula by a spreadsheet; the apostrophe before it is taken off again when the file comes back. */
function csvCell(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Cells by line, separated by commas or, as some spreadsheets save them, by semicolons. Empty lines are left out. */
export function parseCsv(text: string): string[][] {
  const content = text.replace(/^\uFEFF/, '')
  const [separator = ','] = /[,;]/.exec(content.replace(/"(?:[^"]|"")*"/g, '')) ?? []
  const lines: string[][] = [[]]
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'g')
  for (const [, quoted, plain = '', end] of content.matchAll(cell)) {
    lines.at(-1)?.push(unescaped(quoted === undefined ? plain : quoted.replaceAll('""', '"')))
    if (end === '') break
    if (end !== separator) lines.push([])
  }
  return lines.filter((cells) => cells.some((item) => item !== ''))
}

function unescaped(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
