import type { Cell, Cells, CheckedRecord } from './cells'
import { sortOf, valueParam } from './compare-cells'
import { type CheckParam, list, words } from './failure'

/** A sentence names so many other rows at most. */
const mostNamed = 5

/** The cell as a sentence speaks of it. */
export function said(cells: Cells, cell: Cell): Record<'label' | 'value' | 'sort', CheckParam> {
  return {
    label: words(cell.field.label),
    value: valueParam(cell, ({ field, value }) => cells.words(field, value)),
    sort: words(sortOf(cell) ?? 'words'),
  }
}

type Named = 'label' | 'value' | 'sort' | 'other' | 'otherValue' | 'of' | 'otherRow'

/** The cell and the one it is held against. */
export function against(cells: Cells, cell: Cell, other: Cell): Record<Named, CheckParam> {
  const { label, value } = said(cells, other)
  const row = { of: words(other.of ? 'row' : 'none'), otherRow: words(other.of ?? '') }
  return { ...said(cells, cell), other: label, otherValue: value, ...row }
}

/** Names of some of the rows, in an order that does not hang on that of the table. */
export function namesOf(cells: Cells, records: readonly CheckedRecord[]): CheckParam {
  const names = records.map((record) => cells.nameOf(record) ?? '').sort()
  return list(names.length > mostNamed ? [...names.slice(0, mostNamed), '…'] : names)
}
