import 'server-only'
import type { FileCell, FileTable, ReviewFile } from '@/lib/core/desk-review/import/review-file'
import { largestReviewFile } from '@/lib/core/desk-review/requests'
import { AppError } from '@/lib/core/error'
import {
  type CellValue,
  type OfficeCell,
  type OfficeSheet,
  valueOfCell,
} from '@/lib/core/office/office-sheet'
import { readOfficeFile } from '@/lib/server/reading/read-file'
import { refusedFile } from '@/lib/server/reading/refused-file'
import type { Upload } from '@/lib/server/storage/upload'

const mostRows = 5000
const limits = { rows: 20_000, columns: 60 }

/** Reads the upload. Throws, with what to do, for whatever is no desk review in Word or Excel. */
export async function readReviewFile({ name, path, sizeBytes }: Upload): Promise<ReviewFile> {
  if (sizeBytes > largestReviewFile)
    throw new AppError('body-too-large', { reason: 'review-file-too-large' })
  const { kind, ...found } = await readOfficeFile(path, limits)
  const content = 'sheets' in found ? { tables: tablesOf(found.sheets), passages: [] } : found
  const count =
    content.passages.length + content.tables.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count === 0) throw refusedFile('no-text-and-no-table')
  if (count > mostRows) throw refusedFile('review-has-too-many-rows', { count, most: mostRows })
  return { kind, name: name.replace(/\p{Cc}/gu, '').slice(-200), ...content }
}

/**
 * Sheets that a person sees. Of formulas the value is taken; merged cells stand in each place that
 * they cover.
 */
function tablesOf(sheets: readonly OfficeSheet[]): FileTable[] {
  return sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, cells }) => ({
      name,
      rows: cells.flatMap((row, index) => {
        const texts = row.map((cell): FileCell => ({ text: textOf(cell), notes: [] }))
        while (texts.at(-1)?.text === '') texts.pop()
        return texts.length > 0 ? [{ number: index + 1, cells: texts }] : []
      }),
    }))
}

function textOf(cell: OfficeCell): string {
  const value = valueOfCell(cell)
  return value ? shown(value) : ''
}

function shown(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text.trim()
    case 'number':
      return value.percent ? `${Math.round(value.number * 1e6) / 1e4} %` : String(value.number)
    case 'date':
      return value.day
    case 'truth':
      return value.truth ? 'yes' : 'no'
  }
}
