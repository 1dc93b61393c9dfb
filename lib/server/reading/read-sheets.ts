import 'server-only'
import * as xlsx from '@e965/xlsx'
import { type OfficeCell, type OfficeSheet, valueOfCell } from '@/lib/core/office/office-sheet'
import type { ZipEntry } from '@/lib/server/storage/zip-guard'
import { cellOf, isFilled } from './cell-of'
import { refusedFile } from './refused-file'
import { checkSheetRanges } from './sheet-ranges'
import { workbookOptions } from './workbook-options'

export interface SheetLimits {
  rows: number
  columns: number
}

/**
 * Cells of every sheet as they were found, hidden sheets too. Refuses, naming the place, a workbook
 * that holds far more than a table of people.
 */
export function readSheets(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: SheetLimits,
): OfficeSheet[] {
  checkSheetRanges(entries, limits.rows)
  const { SheetNames: names, Sheets: sheets, Workbook: about } = parsed(bytes)
  const since1904 = about?.WBProps?.date1904 ?? false
  return names.map((name, index) => ({
    name,
    hidden: (about?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    cells: cellsOf(name, sheets[name] ?? {}, { limits, since1904 }),
  }))
}

function parsed(bytes: Uint8Array): xlsx.WorkBook {
  try {
    return xlsx.read(bytes, workbookOptions)
  } catch (cause) {
    throw refusedFile('workbook-unreadable', undefined, cause)
  }
}

interface Reading {
  limits: SheetLimits
  since1904: boolean
}

function cellsOf(sheet: string, found: xlsx.WorkSheet, reading: Reading): OfficeCell[][] {
  const cells: OfficeCell[][] = []
  const rows: (xlsx.CellObject | undefined)[][] = found['!data'] ?? []
  // Holes of these lists are passed over, so a row far below costs nothing.
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (!cell || !isFilled(cell)) return
      if (rowIndex >= reading.limits.rows)
        throw refusedFile('row-far-below', { row: rowIndex + 1, sheet })
      if (column >= reading.limits.columns)
        throw refusedFile('sheet-far-right', {
          sheet,
          cell: xlsx.utils.encode_cell({ r: rowIndex, c: column }),
        })
      put(cells, rowIndex, column, cellOf(cell, reading.since1904))
    })
  })
  const width = Math.max(0, ...cells.map(({ length }) => length))
  for (const range of found['!merges'] ?? []) putMerged(cells, width, range)
  return cells
}

/** A range beyond the last filled row and column says nothing: a title over the whole sheet. */
function putMerged(cells: OfficeCell[][], width: number, { s, e }: xlsx.Range): void {
  const value = valueOfCell(cells[s.r]?.[s.c])
  for (let row = s.r; row <= Math.min(e.r, cells.length - 1); row++)
    for (let column = s.c; column <= Math.min(e.c, width - 1); column++)
      put(cells, row, column, { kind: 'merged', value })
}

function put(cells: OfficeCell[][], row: number, column: number, cell: OfficeCell): void {
  while (cells.length <= row) cells.push([])
  const line = cells[row] ?? []
  while (line.length < column) line.push({ kind: 'empty' })
  line[column] = cell
}
