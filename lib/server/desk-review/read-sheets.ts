import 'server-only'
import type ExcelJS from 'exceljs'
import type { FileCell, FileTable } from '@/lib/core/desk-review/import/review-file'
import { openXlsx, richText } from '@/lib/server/rendering/xlsx/read-xlsx'
import { refused } from './review-file-kind'

const widest = 60

/**
 * Sheets that a person sees. Of formulas the value is taken; merged cells stand in each place that
 * they cover.
 */
export async function readSheets(bytes: Uint8Array<ArrayBuffer>): Promise<FileTable[]> {
  const book = await openXlsx(bytes)
  return book.worksheets
    .filter(({ state }) => state === 'visible')
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
}

function rowsOf(sheet: ExcelJS.Worksheet): FileTable['rows'] {
  const rows: FileTable['rows'] = []
  sheet.eachRow((row, number) => {
    const cells: FileCell[] = []
    row.eachCell((cell, column) => {
      const text = textOf(cell.value, cell.numFmt)
      if (text === '') return
      if (column > widest)
        throw refused('review-sheet-far-right', { sheet: sheet.name, cell: cell.address })
      while (cells.length < column) cells.push({ text: '', notes: [] })
      cells[column - 1] = { text, notes: [] }
    })
    if (cells.length > 0) rows.push({ number, cells })
  })
  return rows
}

function textOf(value: ExcelJS.CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number')
    return format?.includes('%') ? `${Math.round(value * 1e6) / 1e4} %` : String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if ('formula' in value || 'sharedFormula' in value)
    return textOf(value.result as ExcelJS.CellValue, format)
  if ('error' in value) return ''
  return richText(value).trim()
}
