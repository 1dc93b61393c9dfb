import type { Json } from '@/lib/core/json'
import { readNumber } from '@/lib/core/read-number'
import type { Option, ScalarField } from './field'

export interface PastedRows {
  rows: Record<string, Json>[]
  /** Cells that could not be read, with the column's name; they are left empty. */
  unread: string[]
}

/**
 * Reads rows copied from a spreadsheet (tab-separated). A first row of column names decides the
 * order; otherwise columns come in their own order.
 */
export function parsePastedRows(
  columns: ScalarField[],
  text: string,
  optionsOf: (field: ScalarField) => Option[],
): PastedRows {
  const lines = splitCells(text).filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const named = lines[0]?.map((cell) =>
    columns.find((column) => same(column.label, cell) || same(column.key, cell)),
  )
  const hasHeading =
    named !== undefined && named.filter(Boolean).length >= Math.min(2, named.length)
  const order = hasHeading ? named : columns
  const unread: string[] = []
  const rows = lines.slice(hasHeading ? 1 : 0).map((cells) => {
    const values: Record<string, Json> = {}
    for (const [index, cell] of cells.entries()) {
      const column = order[index]
      if (!column || cell.trim() === '') continue
      const value = readCell(column, cell.trim(), optionsOf)
      if (value === undefined) unread.push(`${column.label}: ${cell.trim().slice(0, 40)}`)
      else values[column.key] = value
    }
    return values
  })
  return { rows: rows.filter((row) => Object.keys(row).length > 0), unread }
}

/** Cells by line and tab; a quoted cell may hold both, as spreadsheets copy it. */
export function splitCells(text: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/g,
  )) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') lines.push([])
  }
  return lines
}

function readCell(
  column: ScalarField,
  cell: string,
  optionsOf: (field: ScalarField) => Option[],
): Json | undefined {
  switch (column.kind) {
    case 'text':
      return cell.replace(/\s+/g, ' ')
    case 'long-text':
      return cell
    case 'number':
    case 'percent':
      return readCopied(cell)
    case 'date':
      return readDay(cell)
    case 'time':
      return /^\d{1,2}:\d{2}$/.test(cell) ? cell.padStart(5, '0') : undefined
    case 'yes-no':
      return /^(yes|y|true|1)$/i.test(cell)
        ? true
        : /^(no|n|false|0)$/i.test(cell)
          ? false
          : undefined
    case 'choice':
      return matching(optionsOf(column), cell)
    case 'reference':
    case 'multi-choice': {
      if (column.kind === 'reference' && !column.multiple) return matching(optionsOf(column), cell)
      const found = cell.split(/[;,]/).map((part) => matching(optionsOf(column), part.trim()))
      return found.every((value) => value !== undefined) ? (found as string[]) : undefined
    }
    case 'file':
    case 'calculated':
      return undefined
  }
}

/** Of two readings that a cell allows, the one of an English spreadsheet. */
function readCopied(cell: string): number | undefined {
  const read = readNumber(cell)
  if (read.kind === 'number') return read.number
  if (read.kind !== 'unsure') return undefined
  const plain = Number(cell.replace('%', ''))
  return Number.isFinite(plain) ? plain : read.candidates[0]
}

/** ISO days and the unambiguous day.month.year or day/month/year with a four-digit year. */
function readDay(cell: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell
  const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell)
  if (!parts || Number(parts[2]) > 12) return undefined
  return `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`
}

function matching(options: Option[], words: string): string | undefined {
  return options.find(({ value, label }) => same(label, words) || same(value, words))?.value
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
