import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type ExcelJS from 'exceljs'
import { refuse } from '@/lib/core/coverage/refuse'
import { AppError } from '@/lib/core/error'

interface Limits {
  mostBytes: number
  /** Stop after so many rows; all of them when left out. */
  mostRows?: number
}

/**
 * Writes the first sheet of a workbook as comma-separated text, row by row. Formula cells and
 * errors are refused by row and column.
 */
export async function workbookText(
  path: string,
  target: string,
  { mostBytes, mostRows = Number.POSITIVE_INFINITY }: Limits,
): Promise<{ rows: number }> {
  const out = createWriteStream(target, { mode: 0o600 })
  // A large library, and most files are no workbooks.
  const { stream } = (await import('exceljs')).default
  const reader = new stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  let [rows, bytes, width] = [0, 0, 0]
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const cells = cellsOf(row.values as ExcelJS.CellValue[], row.number)
        if (cells.every((cell) => cell === '')) continue
        width ||= cells.length
        if (cells.length > width)
          refuse('file', 'cells-against-heading', {
            row: row.number,
            cells: cells.length,
            heading: width,
          })
        while (cells.length < width) cells.push('')
        const line = `${cells.map(quoted).join(',')}\n`
        bytes += Buffer.byteLength(line)
        if (bytes > mostBytes)
          refuse('file', 'sheet-unpacks-to', { most: Math.floor(mostBytes / 1024 / 1024) })
        if (!out.write(line)) await once(out, 'drain')
        rows += 1
        if (rows >= mostRows) break
      }
      break
    }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw new AppError('invalid-input', {
      reason: 'workbook-damaged',
      cause: thrown,
    })
  } finally {
    out.end()
    await finished(out)
  }
  if (rows === 0) refuse('file', 'first-sheet-empty')
  return { rows }
}

type Place = Readonly<{ row: number; column: string }>

/** The list of values starts at 1 and has holes where cells are empty. */
function cellsOf(values: readonly ExcelJS.CellValue[], row: number): string[] {
  return Array.from({ length: Math.max(0, values.length - 1) }, (_, index) =>
    textOf(values[index + 1], { row, column: columnLetters(index) }),
  )
}

function textOf(value: ExcelJS.CellValue | undefined, place: Place): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('formula' in value || 'sharedFormula' in value) refuse('file', 'cell-holds-formula', place)
  if ('error' in value) refuse('file', 'cell-holds-error', { ...place, error: String(value.error) })
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  return 'text' in value ? String(value.text) : ''
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
