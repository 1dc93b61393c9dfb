import type { ScalarField, TableField } from './field'

/** A value in words: the label of an option, the name behind a reference, the text itself. */
export type CellWords = (column: ScalarField, value: unknown) => string

const longest = 120

/**
 * The name under which every screen, message and document speaks of a row: its naming columns in
 * words or, where they are empty, what the table calls a row and its number.
 */
export function nameOfRow(
  table: Pick<TableField, 'columns' | 'namedBy' | 'rowLabel'>,
  values: Readonly<Record<string, unknown>>,
  index: number,
  words: CellWords,
): string {
  return namingWords(table, values, words) || `${table.rowLabel} ${index + 1}`
}

/** The naming columns in words; empty while all of them are. */
export function namingWords(
  table: Pick<TableField, 'columns' | 'namedBy'>,
  values: Readonly<Record<string, unknown>>,
  words: CellWords,
): string {
  const parts = table.namedBy.flatMap((key) => {
    const column = table.columns.find((candidate) => candidate.key === key)
    const value = values[key]
    return column && value !== null && value !== undefined ? [words(column, value)] : []
  })
  return shortened(parts.filter((part) => part.trim() !== '').join(' · '))
}

function shortened(words: string): string {
  const signs = [...words.replace(/\s+/g, ' ').trim()]
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : signs.join('')
}
