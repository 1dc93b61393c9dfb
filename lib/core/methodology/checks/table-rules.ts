import { groupBy } from '@/lib/core/group-by'
import { identifiersIn } from '../value'
import { type Cell, type Cells, type CheckedRecord, parts, plain } from './cells'
import { compareCells, extreme, sortOf } from './compare-cells'
import { list, words } from './failure'
import { ringsOf } from './rings'
import type { Rule } from './rule'
import { namesOf, said } from './say'

export const uniqueInColumn: Rule<'unique-in-column'> = (cells, { columns }, records) =>
  alike(cells, columns, records)
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((record) => ({
        record,
        column: columns[0] ?? '',
        params: {
          labels: list(columns.map((key) => cells.column(key)?.label ?? key)),
          values: list(
            columns.flatMap((key) => {
              const cell = cells.cell(record, key)
              return cell ? [cells.words(cell.field, cell.value)] : []
            }),
          ),
          times: { as: 'number', value: group.length },
        },
      })),
    )

export const noCircle: Rule<'no-circle'> = (cells, { column }, records) => {
  const byId = new Map<string, CheckedRecord>()
  for (const record of records) if (record.row) byId.set(record.row.id, record)
  const edges = new Map([...byId].map(([id, { values }]) => [id, identifiersIn(values[column])]))
  return ringsOf(edges).flatMap((ring) =>
    ring.flatMap((id) => {
      const record = byId.get(id)
      if (!record) return []
      const others = ring.flatMap((other) => (other === id ? [] : (byId.get(other) ?? [])))
      return [
        { record, column, params: { label: cells.label(column), others: namesOf(cells, others) } },
      ]
    }),
  )
}

export const noOverlap: Rule<'no-overlap'> = (cells, { columns, within = [] }, records) => {
  const [start, end] = columns
  return alike(cells, within, records).flatMap((group) => {
    const others = overlaps(group.flatMap((record) => stretch(cells, start, end, record)))
    return [...others].map(([record, list]) => ({
      record,
      column: start,
      params: { others: namesOf(cells, list) },
    }))
  })
}

export const sumAtMost: Rule<'sum-at-most'> = (cells, { column, limit }, records) => {
  const numbers = records.flatMap((record) => {
    const cell = cells.cell(record, column)
    return cell && typeof cell.value === 'number' ? [cell] : []
  })
  const [first] = numbers
  const bound = extreme(cells.others({ row: null, index: 0, values: {} }, limit), 'first')
  if (!first || !bound || sortOf(bound) !== 'number') return []
  const sum = Math.round(numbers.reduce((total, { value }) => total + Number(value), 0) * 1e6) / 1e6
  if (sum <= Number(bound.value)) return []
  const { label, value } = said(cells, { field: first.field, value: sum })
  const { label: other, value: otherValue } = said(cells, bound)
  return [{ record: null, column, params: { label, value, other, otherValue } }]
}

export const valuesPresent: Rule<'values-present'> = (cells, { column, groups }, records) => {
  const field = cells.column(column)
  const there = new Set(
    records.flatMap((record) => parts(cells.cell(record, column)?.value ?? []).map(plain)),
  )
  const missing = groups.filter((group) => !group.some((value) => there.has(plain(value))))
  if (!field || there.size === 0 || missing.length === 0) return []
  const names = missing.map((group) => group.map((value) => cells.words(field, value)).join(' / '))
  return [{ record: null, column, params: { label: words(field.label), missing: list(names) } }]
}

/** Groups of records that hold the same in all of the columns. */
function alike(
  cells: Cells,
  columns: readonly string[],
  records: readonly CheckedRecord[],
): CheckedRecord[][] {
  const full = records.flatMap((record) => {
    const held = columns.map((key) => cells.cell(record, key))
    if (held.some((cell) => cell === null)) return []
    const same = held.map((cell) => parts(cell?.value).map(plain).sort())
    return [{ record, same: JSON.stringify(same) }]
  })
  return [...groupBy(full, ({ same }) => same).values()].map((group) =>
    group.map(({ record }) => record),
  )
}

interface Stretch {
  record: CheckedRecord
  start: Cell
  end: Cell
}

function stretch(cells: Cells, from: string, to: string, record: CheckedRecord): Stretch[] {
  const [start, end] = [cells.cell(record, from), cells.cell(record, to)]
  const order = start && end ? compareCells(start, end) : null
  return start && end && order !== null && order < 0 ? [{ record, start, end }] : []
}

/** For each record that shares some of its stretch: with which. */
function overlaps(stretches: readonly Stretch[]): Map<CheckedRecord, CheckedRecord[]> {
  const shared = new Map<CheckedRecord, CheckedRecord[]>()
  const note = (a: Stretch, b: Stretch) =>
    shared.set(a.record, [...(shared.get(a.record) ?? []), b.record])
  const sorted = [...stretches].sort((a, b) => compareCells(a.start, b.start) ?? 0)
  for (const [index, early] of sorted.entries()) {
    for (const late of sorted.slice(index + 1)) {
      if ((compareCells(late.start, early.end) ?? 0) >= 0) break
      note(early, late)
      note(late, early)
    }
  }
  return shared
}
