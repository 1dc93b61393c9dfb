import 'server-only'
import ExcelJS from 'exceljs'
import { AppError } from '@/lib/core/error'
import type { RawCell, RawSheet } from '@/lib/core/questionnaire/exchange/raw-workbook'
import { refused } from '@/lib/core/questionnaire/exchange/read-memory'
import { columnLetters } from '@/lib/core/questionnaire/exchange/workbook-words'
import type { Params, ReasonCode } from '@/lib/core/words'
import { unzipWithin, type ZipEntry } from '@/lib/server/storage/zip-guard'

const mostRows = 20_000
const mostColumns = 60
const unpacked = { entries: 2000, bytes: 64 * 1024 * 1024 }

/**
 * Cells of every sheet as they were found. Throws for what is no workbook and, naming the place,
 * for one that holds far more than was given out.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<RawSheet[]> {
  return (await openXlsx(bytes)).worksheets.map(rawSheet)
}

/** The workbook, once its size is known to be modest. */
export async function openXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<ExcelJS.Workbook> {
  const entries = unzipWithin(bytes, unpacked)
  assertModest(entries)
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(bytes.buffer, {
      ignoreNodes: [
        'dataValidations',
        'conditionalFormatting',
        'extLst',
        'drawing',
        'picture',
        'legacyDrawing',
      ],
    })
  } catch (cause) {
    throw new AppError('unsupported-media-type', {
      reason: 'workbook-unreadable',
      cause,
    })
  }
  return book
}

/** Counted in the packed text, before a library makes an object of every cell. */
function assertModest(entries: readonly ZipEntry[]): void {
  const book = entries.find(({ name }) => name === 'xl/workbook.xml')
  if (!book)
    throw new AppError('unsupported-media-type', {
      reason: 'not-a-workbook',
    })
  const links =
    entries.find(({ name }) => name === 'xl/_rels/workbook.xml.rels')?.content.toString('utf8') ??
    ''
  for (const { name, content } of entries) {
    if (!name.startsWith('xl/worksheets/')) continue
    const text = content.toString('latin1')
    const rows = text.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0
    if (rows <= mostRows) continue
    const sheet = sheetName(book.content.toString('utf8'), links, name)
    throw tooLarge(sheet, `A${mostRows + 1}`, 'sheet-has-too-many-rows', {
      sheet,
      rows,
      most: mostRows,
    })
  }
}

function sheetName(book: string, links: string, path: string): string {
  const link = links
    .match(/<Relationship\b[^>]*>/g)
    ?.find((element) => path.endsWith(attribute(element, 'Target').replace(/^\//, '')))
  const id = link ? attribute(link, 'Id') : ''
  const sheet = book.match(/<sheet\b[^>]*>/g)?.find((element) => attribute(element, 'r:id') === id)
  return sheet ? attribute(sheet, 'name') : path
}

function attribute(element: string, name: string): string {
  return element.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? ''
}

function rawSheet(sheet: ExcelJS.Worksheet): RawSheet {
  const cells: RawCell[][] = []
  sheet.eachRow((row, number) => {
    if (number > mostRows)
      throw tooLarge(sheet.name, `A${number}`, 'row-far-below', { row: number, sheet: sheet.name })
    while (cells.length < number) cells.push([])
    row.eachCell((cell, column) => {
      if (column > mostColumns)
        throw tooLarge(sheet.name, `${columnLetters(column - 1)}${number}`, 'sheet-far-right', {
          sheet: sheet.name,
          cell: `${columnLetters(column - 1)}${number}`,
        })
      put(cells, number, column, rawCell(cell))
      // The first of merged cells is passed over when it is empty; the others lead to it.
      if (cell.isMerged)
        put(cells, Number(cell.master.row), Number(cell.master.col), { kind: 'merged' })
    })
  })
  return { name: sheet.name, cells }
}

function put(cells: RawCell[][], row: number, column: number, cell: RawCell): void {
  const line = cells[row - 1] ?? []
  while (line.length < column) line.push({ kind: 'empty' })
  line[column - 1] = cell
}

function rawCell(cell: ExcelJS.Cell): RawCell {
  if (cell.isMerged) return { kind: 'merged' }
  const { value } = cell
  if (value === null || value === undefined || value === '') return { kind: 'empty' }
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number')
    return { kind: 'number', number: value, percent: cell.numFmt?.includes('%') ?? false }
  if (typeof value === 'boolean') return { kind: 'truth', truth: value }
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { kind: 'error' }
      : { kind: 'date', day: value.toISOString().slice(0, 10) }
  if ('formula' in value || 'sharedFormula' in value) return { kind: 'formula' }
  if ('error' in value) return { kind: 'error' }
  return { kind: 'text', text: richText(value) }
}

/** Text with several looks, or with a link. */
export function richText(value: ExcelJS.CellRichTextValue | ExcelJS.CellHyperlinkValue): string {
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  const inner: unknown = value.text
  return typeof inner === 'string'
    ? inner
    : inner
      ? richText(inner as ExcelJS.CellRichTextValue)
      : ''
}

function tooLarge(sheet: string, cell: string, reason: ReasonCode, params: Params): AppError {
  return refused(reason, params, `${sheet}!${cell}`)
}
