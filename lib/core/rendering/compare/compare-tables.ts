import type { Change, ComparedTable, Piece } from './compare-result'
import { type Aligned, align, matchSequences } from './compare-sequences'
import type { TableUnit } from './compare-units'
import { compareWords, likeness, type SplitWords } from './compare-words'

/** Where each column of the comparison stands in the table before and in the table after. */
type Columns = Aligned<number>[]

/**
 * A table against its other version: rows found again by their first cell or by what they say,
 * cells word by word.
 */
export function compareTables(
  before: TableUnit,
  after: TableUnit,
  split: SplitWords,
): ComparedTable {
  const columns = columnsOf(before.columns, after.columns)
  const cells = (row: Aligned<string[]>) =>
    columns.map((column) =>
      compareWords(cellOf(row.before, column.before), cellOf(row.after, column.after), split),
    )
  const sameRow = (row: string[], side: 'before' | 'after') =>
    JSON.stringify(columns.map((column) => cellOf(row, column[side])))
  const keyed = [
    ...before.rows.map((row) => ({ row, key: sameRow(row, 'before') })),
    ...after.rows.map((row) => ({ row, key: sameRow(row, 'after') })),
  ]
  const rows = align(
    keyed.slice(0, before.rows.length),
    keyed.slice(before.rows.length),
    ({ key }) => key,
    (a, b) => rowLikeness(a.row, b.row, split),
  )
  const compared = rows
    .filter((row) => row.before?.key !== row.after?.key)
    .map((row) => ({
      change: changeOf(row),
      cells: cells({
        ...(row.before && { before: row.before.row }),
        ...(row.after && { after: row.after.row }),
      }),
    }))
  return {
    kind: 'table',
    change: 'changed',
    caption: compareWords(before.caption, after.caption, split),
    columns: columns.map((column) =>
      compareWords(
        cellOf(before.columns, column.before),
        cellOf(after.columns, column.after),
        split,
      ),
    ),
    rows: compared,
    unchangedRows: rows.length - compared.length,
  }
}

/** A table that only one version has. */
export function wholeTable(
  { caption, columns, rows }: TableUnit,
  change: 'added' | 'removed',
): ComparedTable {
  const pieces = (text: string): Piece[] => (text ? [{ change, text }] : [])
  return {
    kind: 'table',
    change,
    caption: pieces(caption),
    columns: columns.map(pieces),
    rows: rows.map((row) => ({ change, cells: row.map(pieces) })),
    unchangedRows: 0,
  }
}

export function changeOf(pair: Aligned<unknown>): Change {
  if (pair.before === undefined) return 'added'
  return pair.after === undefined ? 'removed' : 'changed'
}

/** As many columns as before: each stands where it stood, perhaps under another name. */
function columnsOf(before: readonly string[], after: readonly string[]): Columns {
  if (before.length === after.length)
    return before.map((_, place) => ({ before: place, after: place }))
  const columns: Columns = []
  let [x, y] = [0, 0]
  for (const [nextX, nextY] of [
    ...matchSequences(before, after),
    [before.length, after.length] as const,
  ]) {
    for (; x < nextX; x++) columns.push({ before: x })
    for (; y < nextY; y++) columns.push({ after: y })
    if (nextX < before.length && nextY < after.length) columns.push({ before: nextX, after: nextY })
    ;[x, y] = [nextX + 1, nextY + 1]
  }
  return columns
}

function cellOf(row: readonly string[] | undefined, place: number | undefined): string {
  return place === undefined ? '' : (row?.[place] ?? '')
}

function rowLikeness(
  before: readonly string[],
  after: readonly string[],
  split: SplitWords,
): number {
  if (before[0] && before[0] === after[0]) return 1
  return likeness(before.join(' '), after.join(' '), split)
}
