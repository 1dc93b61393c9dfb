import { type DateFormatKey, fittingDateFormats } from './date-format'
import { type PersonalKind, personalKind } from './personal-column'

/**
 * What the first rows of a file show of a column. Nothing that stands in a personal column is kept.
 */
export interface ColumnProfile {
  name: string
  personal: PersonalKind | null
  type: 'date' | 'number' | 'text' | 'empty'
  /** Formats that fit all dates seen. */
  dateFormats: DateFormatKey[]
  /** Distinct values seen, when they are few. */
  values: string[]
}

export interface FilePreview {
  columns: ColumnProfile[]
  /** First rows; null in personal columns. */
  rows: (string | null)[][]
  /** True when the file has more rows than were looked at. */
  more: boolean
}

const fewValues = 100
const shownRows = 8

export function filePreview(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  more: boolean,
): FilePreview {
  const columns = names.map((name, index) =>
    columnProfile(
      name,
      rows.map((row) => row[index] ?? ''),
    ),
  )
  return {
    columns,
    rows: rows
      .slice(0, shownRows)
      .map((row) =>
        columns.map(({ personal }, index) => (personal ? null : (row[index] ?? '').slice(0, 80))),
      ),
    more,
  }
}

function columnProfile(name: string, cells: readonly string[]): ColumnProfile {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell !== 'NA')
  const personal = personalKind(name, filled)
  if (personal) return { name, personal, type: 'text', dateFormats: [], values: [] }
  const dateFormats = fittingDateFormats(filled)
  const distinct = [...new Set(filled)]
  const isNumber = filled.every((cell) => /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(cell))
  const type =
    filled.length === 0 ? 'empty' : dateFormats.length > 0 ? 'date' : isNumber ? 'number' : 'text'
  const isList =
    type !== 'date' && distinct.length <= fewValues && distinct.every((value) => value.length <= 80)
  return { name, personal, type, dateFormats, values: isList ? distinct.sort() : [] }
}
