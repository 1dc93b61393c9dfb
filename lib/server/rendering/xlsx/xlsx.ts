import 'server-only'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { Workbook } from '@/lib/core/questionnaire/exchange/workbook'
import type { Sheet, SheetCell } from '@/lib/core/questionnaire/exchange/workbook-sheet'

const listSheet = '_lists'
const textsPart = 'xl/sharedStrings.xml'
const escapedPair = /_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_/g

/** The workbook as .xlsx: everything locked but the cells to fill in, lists as drop-downs. */
export async function workbookXlsx(workbook: Workbook, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const book = newBook(at)
  const choices = { ranges: listRanges(workbook.lists), notOffered: workbook.notOffered }
  for (const sheet of workbook.sheets) await addSheet(book, sheet, choices)
  const lists = book.addWorksheet(listSheet, { state: 'veryHidden' })
  lists.getColumn(1).values = [...workbook.lists.values()].flat().map(escaped)
  return bytesOf(book)
}

/** Plain tables as sheets of text. */
export async function tablesXlsx(
  tables: { name: string; rows: readonly (readonly string[])[] }[],
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const book = newBook(at)
  for (const { name, rows } of tables) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow(row.map((text) => escaped(text) || null))
    sheet.getRow(1).font = { bold: true }
  }
  return bytesOf(book)
}

function newBook(at: Date): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook()
  book.creator = 'CRVS Workbench'
  book.created = at
  book.modified = at
  return book
}

/**
 * The library packs text in pieces, and a character of two halves breaks between two of them; so
 * halves go in escaped and are joined afterwards.
 */
async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const zip = await JSZip.loadAsync(bytes)
  const texts = await zip.file(textsPart)?.async('string')
  if (!texts || texts.search(escapedPair) < 0) return bytes
  const joined = texts.replace(escapedPair, (_pair, first: string, second: string) =>
    String.fromCharCode(Number.parseInt(first, 16), Number.parseInt(second, 16)),
  )
  zip.file(textsPart, Buffer.from(joined))
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }))
}

/** What cells offer, and what is said where something else is typed. */
interface Choices {
  ranges: ReadonlyMap<string, string>
  notOffered: Workbook['notOffered']
}

/** The lists stand one below the other. */
function listRanges(lists: Workbook['lists']): Map<string, string> {
  let row = 1
  return new Map(
    [...lists].map(([name, values]) => {
      const range = `${listSheet}!$A$${row}:$A$${row + values.length - 1}`
      row += values.length
      return [name, range]
    }),
  )
}

async function addSheet(book: ExcelJS.Workbook, sheet: Sheet, choices: Choices): Promise<void> {
  const { name, hidden, widths, frozen, openColumns = 0, rows } = sheet
  const state = hidden ? 'veryHidden' : 'visible'
  const target = book.addWorksheet(name, {
    state,
    views: [{ state: 'frozen', ySplit: frozen }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  for (const [index, width] of widths.entries()) {
    const column = target.getColumn(index + 1)
    column.width = width
    column.hidden = width === 0
    if (index < openColumns)
      Object.assign(column, { protection: { locked: false }, numFmt: '@', alignment: wrapped })
  }
  for (const [index, cells] of rows.entries()) {
    const row = target.getRow(index + 1)
    for (let column = 1; column <= Math.max(cells.length, openColumns); column++) {
      const cell = row.getCell(column)
      fill(
        cell,
        cells[column - 1] ?? { look: index < frozen ? 'locked' : 'open', content: null },
        choices,
      )
    }
  }
  await target.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  })
}

const wrapped: Partial<ExcelJS.Alignment> = { wrapText: true, vertical: 'top' }
const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF8A8F98' } }
const grey: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF0F3' } }
const dark: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3A5F' } }

function fill(
  cell: ExcelJS.Cell,
  { look, content, list, takes, link }: SheetCell,
  { ranges, notOffered }: Choices,
): void {
  const text = typeof content === 'string' ? escaped(content) : content
  cell.value =
    link && typeof text === 'string'
      ? { text, hyperlink: `#'${link}'!A1` }
      : text === ''
        ? null
        : text
  cell.protection = { locked: look !== 'open' }
  cell.alignment = look === 'title' || look === 'text' ? { vertical: 'top' } : wrapped
  if (look === 'title') cell.font = { bold: true, size: 14 }
  if (look === 'head')
    Object.assign(cell, { font: { bold: true, color: { argb: 'FFFFFFFF' } }, fill: dark })
  if (look === 'asked' || look === 'locked') cell.fill = grey
  if (look === 'open') open(cell, takes)
  const range = list && ranges.get(list)
  if (range)
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [range],
      showErrorMessage: true,
      errorTitle: notOffered.title,
      error: notOffered.text,
    }
}

/** Text cells are of the format "text", so that nothing typed becomes a formula or a date. */
function open(cell: ExcelJS.Cell, takes: SheetCell['takes']): void {
  cell.border = { top: line, bottom: line, left: line, right: line }
  cell.numFmt = takes === 'number' ? 'General' : takes === 'date' ? 'yyyy-mm-dd' : '@'
}

/**
 * What XML cannot hold or would be torn apart, and what would be read as such an escape, as Office
 * escapes it.
 */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_')
    .replace(
      /[\r\uD800-\uDFFF\uFFFE\uFFFF]/g,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}
