import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import * as xlsx from '@e965/xlsx'
import { refuse } from '@/lib/core/coverage/refuse'
import { AppError } from '@/lib/core/error'
import type { CellValue, OfficeCell } from '@/lib/core/office/office-sheet'
import { cellOf, isFilled } from '@/lib/server/reading/cell-of'
import { workbookOptions } from '@/lib/server/reading/workbook-options'

interface Limits {
  mostBytes: number
  /** Stop after so many rows; all of them when left out. */
  mostRows?: number
}

/**
 * Writes the first sheet of a workbook as comma-separated text. Formula cells and errors are
 * refused by row and column.
 */
export async function workbookText(
  path: string,
  target: string,
  { mostBytes, mostRows = Number.POSITIVE_INFINITY }: Limits,
): Promise<{ rows: number }> {
  const out = createWriteStream(target, { mode: 0o600 })
  let [rows, bytes] = [0, 0]
  try {
    for (const line of linesOf(firstSheet(path, mostRows))) {
      bytes += Buffer.byteLength(line)
      if (bytes > mostBytes)
        refuse('file', 'sheet-unpacks-to', { most: Math.floor(mostBytes / 1024 / 1024) })
      if (!out.write(line)) await once(out, 'drain')
      rows += 1
      if (rows >= mostRows) break
    }
  } finally {
    out.end()
    await finished(out)
  }
  if (rows === 0) refuse('file', 'first-sheet-empty')
  return { rows }
}

interface Sheet {
  rows: readonly (readonly (xlsx.CellObject | undefined)[] | undefined)[]
  since1904: boolean
}

function firstSheet(path: string, mostRows: number): Sheet {
  try {
    const { SheetNames, Sheets, Workbook } = xlsx.readFile(path, {
      ...workbookOptions,
      sheets: 0,
      // Blank rows above and between do not count against what is wanted.
      ...(Number.isFinite(mostRows) && { sheetRows: mostRows * 2 + 100 }),
    })
    return {
      rows: Sheets[SheetNames[0] ?? '']?.['!data'] ?? [],
      since1904: Workbook?.WBProps?.date1904 ?? false,
    }
  } catch (cause) {
    throw new AppError('invalid-input', { reason: 'workbook-damaged', cause })
  }
}

/** Rows that hold something, each as wide as the first. */
function* linesOf({ rows, since1904 }: Sheet): Generator<string> {
  let width = 0
  for (const [index, row] of rows.entries()) {
    const cells = textsOf(row ?? [], index + 1, since1904)
    if (cells.every((cell) => cell === '')) continue
    width ||= cells.length
    if (cells.length > width)
      refuse('file', 'cells-against-heading', {
        row: index + 1,
        cells: cells.length,
        heading: width,
      })
    while (cells.length < width) cells.push('')
    yield `${cells.map(quoted).join(',')}\n`
  }
}

const mostColumns = 2000

function textsOf(
  row: readonly (xlsx.CellObject | undefined)[],
  number: number,
  since1904: boolean,
): string[] {
  const cells: string[] = []
  row.forEach((cell, column) => {
    if (!cell || !isFilled(cell)) return
    const place = { row: number, column: xlsx.utils.encode_col(column) }
    if (column >= mostColumns) refuse('file', 'cell-far-right', place)
    while (cells.length < column) cells.push('')
    cells[column] = textOf(cellOf(cell, since1904), place)
  })
  return cells
}

function textOf(cell: OfficeCell, place: { row: number; column: string }): string {
  if (cell.kind === 'formula') refuse('file', 'cell-holds-formula', place)
  if (cell.kind === 'error') refuse('file', 'cell-holds-error', { ...place, error: cell.shown })
  return cell.kind === 'empty' || cell.kind === 'merged' ? '' : plain(cell)
}

function plain(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'date':
      return value.day
    case 'truth':
      return String(value.truth)
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
