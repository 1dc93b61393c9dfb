const formula = /^'*[=+\-@\t\r]/

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; one more where apostrophes lead to it already. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** Undoes `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}

/** Opened by a byte order mark, so that spreadsheets read it as UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${csvLine(row)}\r\n`).join('')}`
}

/** RFC 4180, each cell quoted. */
export function csvLine(row: readonly string[]): string {
  return row.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',')
}
