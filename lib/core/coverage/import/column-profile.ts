import { z } from 'zod'
import { DateFormatKey, fittingDateFormats } from './date-format'
import { PersonalKind, personalKind } from './personal-column'

/**
 * What the first rows of a file show of a column. Nothing that stands in a personal column is kept.
 */
export const ColumnProfile = z.object({
  name: z.string(),
  personal: PersonalKind.nullable(),
  type: z.enum(['date', 'number', 'text', 'empty']),
  /** Formats that fit all dates seen. */
  dateFormats: z.array(DateFormatKey),
  /** Distinct values seen, when they are few. */
  values: z.array(z.string()),
})
ColumnProfile.register(z.globalRegistry, { id: 'ColumnProfile' })
export type ColumnProfile = z.infer<typeof ColumnProfile>

export const FilePreview = z.object({
  columns: z.array(ColumnProfile),
  /** First rows; null in personal columns. */
  rows: z.array(z.array(z.string().nullable())),
  /** True when the file has more rows than were looked at. */
  more: z.boolean(),
})
export type FilePreview = z.infer<typeof FilePreview>

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
