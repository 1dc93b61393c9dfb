import 'server-only'
import exceljs from 'exceljs'
import type { Sheet } from '@/lib/core/coverage/exports/export-sheets'
import { guarded } from '@/lib/core/spreadsheet-text'
import { sheetName } from './sheet-name'

const widest = 60

/**
 * Sheets as an Excel workbook: the heading stays in sight, columns can be filtered, and no text is
 * run as a formula.
 */
export async function renderXlsx(
  title: string,
  sheets: readonly Sheet[],
  madeAt: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new exceljs.Workbook()
  book.title = title
  book.created = madeAt
  book.modified = madeAt
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow(columns).font = { bold: true }
    for (const row of rows)
      sheet.addRow(row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)))
    for (const [index, heading] of columns.entries()) {
      const longest = Math.max(
        heading.length,
        ...rows.map((row) => String(row[index] ?? '').length),
      )
      sheet.getColumn(index + 1).width = Math.min(widest, longest + 2)
    }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
