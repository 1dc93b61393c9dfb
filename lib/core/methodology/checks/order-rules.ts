import type { Cell, Cells, CheckedRecord } from './cells'
import type { Other } from './check'
import { compareCells, extreme, sortOf } from './compare-cells'
import { words } from './failure'
import type { Finding, Rule } from './rule'
import { against, said } from './say'

export const endAfterStart: Rule<'end-after-start'> = (cells, { columns, apart }, records) =>
  records.flatMap((record) => {
    const [start, end] = columns.map((key) => cells.cell(record, key))
    const order = start && end ? compareCells(end, start) : null
    if (!start || !end || order === null || (apart ? order > 0 : order >= 0)) return []
    const params = { ...against(cells, end, start), apart: words(apart ? 'yes' : 'no') }
    return [{ record, column: columns[1], params }]
  })

export const notBefore: Rule<'not-before'> = (cells, { column, than }, records) =>
  compared(cells, column, than, records, { take: 'last', wrong: (order) => order < 0 })

export const notAfter: Rule<'not-after'> = (cells, { column, than }, records) =>
  compared(cells, column, than, records, { take: 'first', wrong: (order) => order > 0 })

export const between: Rule<'between'> = (cells, { column, one, other }, records) =>
  records.flatMap((record) => {
    const cell = cells.cell(record, column)
    const bounds = [one, other].map((bound) => extreme(cells.others(record, bound), 'first'))
    const [low, high] = [extreme(found(bounds), 'first'), extreme(found(bounds), 'last')]
    if (!cell || !low || !high || found(bounds).length < 2) return []
    const inside = (compareCells(cell, low) ?? 0) >= 0 && (compareCells(cell, high) ?? 0) <= 0
    if (inside) return []
    const { other: lowLabel, otherValue: lowValue, ...said } = against(cells, cell, low)
    const { other: highLabel, otherValue: highValue } = against(cells, cell, high)
    return [{ record, column, params: { ...said, lowLabel, lowValue, highLabel, highValue } }]
  })

export const notInFuture: Rule<'not-in-future'> = (cells, { column }, records) =>
  records.flatMap((record) => {
    const cell = cells.cell(record, column)
    const isDay = cell !== null && sortOf(cell) === 'day'
    if (!isDay || String(cell.value) <= cells.today) return []
    return [{ record, column, params: { ...said(cells, cell) } }]
  })

export const targetBeyondBaseline: Rule<'target-beyond-baseline'> = (cells, check, records) =>
  records.flatMap((record) => {
    const [target, start, direction] = [check.column, check.baseline, check.direction].map((key) =>
      cells.cell(record, key),
    )
    const order = target && start ? compareCells(target, start) : null
    if (!target || !start || !direction || order === null) return []
    const chosen = String(direction.value)
    const wrong =
      (check.up.includes(chosen) && order < 0) || (check.down.includes(chosen) && order > 0)
    if (!wrong) return []
    const way = words(cells.words(direction.field, direction.value))
    const params = {
      ...against(cells, target, start),
      direction: words(direction.field.label),
      way,
    }
    return [{ record, column: check.column, params }]
  })

interface Comparison {
  /** Which of several others counts. */
  take: 'first' | 'last'
  wrong: (order: number) => boolean
}

function compared(
  cells: Cells,
  column: string,
  than: Other,
  records: readonly CheckedRecord[],
  { take, wrong }: Comparison,
): Finding[] {
  return records.flatMap((record) => {
    const cell = cells.cell(record, column)
    const end = 'take' in than ? than.take : take
    const other = extreme(cells.others(record, than), end)
    const order = cell && other ? compareCells(cell, other) : null
    if (!cell || !other || order === null || !wrong(order)) return []
    return [{ record, column, params: against(cells, cell, other) }]
  })
}

function found(list: readonly (Cell | null)[]): Cell[] {
  return list.filter((cell) => cell !== null)
}
