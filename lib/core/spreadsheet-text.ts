const formula = /^'*[=+\-@\t\r]/

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe; one more where
 * apostrophes lead to it already.
 */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** Undoes `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
