import type { Cell } from './cells'
import { type CheckParam, words } from './failure'

export type Sort = 'day' | 'time' | 'year' | 'number'

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const timePattern = /^\d{2}:\d{2}$/

/** What kind of order the cell stands in; null where its value has none, or is half typed. */
export function sortOf({ field, value }: Cell): Sort | null {
  if (field.kind === 'date')
    return typeof value === 'string' && dayPattern.test(value) ? 'day' : null
  if (field.kind === 'time')
    return typeof value === 'string' && timePattern.test(value) ? 'time' : null
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  return isYearField(field) ? 'year' : 'number'
}

/** Below zero where `a` comes first; null where the two cannot be put in order. */
export function compareCells(a: Cell, b: Cell): number | null {
  const [x, y] = [sortOf(a), sortOf(b)]
  if (!x || !y) return null
  if (x === y) return order(a.value as string | number, b.value as string | number)
  if (x === 'day' && y === 'year') return yearOf(a) - (b.value as number)
  return x === 'year' && y === 'day' ? (a.value as number) - yearOf(b) : null
}

/** The cell that comes first, or last; cells without an order are passed over. */
export function extreme(cells: readonly Cell[], end: 'first' | 'last'): Cell | null {
  const sign = end === 'first' ? 1 : -1
  return cells.reduce<Cell | null>((best, cell) => {
    if (sortOf(cell) === null) return best
    return best === null || (compareCells(cell, best) ?? 0) * sign < 0 ? cell : best
  }, null)
}

/** The value as a piece of a sentence. */
export function valueParam(cell: Cell, inWords: (cell: Cell) => string): CheckParam {
  switch (sortOf(cell)) {
    case 'day':
      return { as: 'day', value: String(cell.value) }
    case 'number':
      return { as: 'number', value: cell.value as number, ...unitOf(cell) }
    case 'time':
    case 'year':
      return words(String(cell.value))
    case null:
      return words(inWords(cell))
  }
}

function unitOf({ field }: Cell): { unit?: string } {
  if (field.kind === 'percent') return { unit: '%' }
  const unit = field.kind === 'number' || field.kind === 'calculated' ? field.unit : undefined
  return unit ? { unit } : {}
}

function isYearField(field: Cell['field']): boolean {
  return field.kind === 'number' && field.integer === true && field.min === 1900
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function yearOf({ value }: Cell): number {
  return Number(String(value).slice(0, 4))
}
