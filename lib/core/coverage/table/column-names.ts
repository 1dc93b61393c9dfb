import { refuse } from '@/lib/core/coverage/refuse'
import { columnOf, type DataTable } from './data-table'

/**
 * Columns named in a text such as "psu", "~district + school" or "psu (nested in stratum)": names
 * joined by +, comma, semicolon or slash, one per stage.
 * A note in brackets is left out. A name that is no column is refused.
 */
export function columnNames(text: string, table: DataTable, path: string): string[] {
  if (table.columns.has(text)) return [text]
  const names = text
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s~+,;/]+/)
    .filter((name) => name !== '' && name !== '1')
  if (names.length === 0) refuse(path, 'name-a-column-or-leave-out')
  for (const name of names) columnOf(table, name, path)
  return names
}
