import { parts, plain } from './cells'
import { list, words } from './failure'
import type { Rule } from './rule'
import { said } from './say'

export const withinRange: Rule<'within-range'> = (cells, check, records) =>
  records.flatMap((record) => {
    const cell = cells.cell(record, check.column)
    if (!cell || typeof cell.value !== 'number') return []
    const { min = -Infinity, above = -Infinity, max = Infinity } = check
    if (cell.value >= min && cell.value > above && cell.value <= max) return []
    const { label, value } = said(cells, cell)
    const bounds = (['min', 'above', 'max'] as const).filter((bound) => check[bound] !== undefined)
    const params = {
      ...{ label, value, bounds: words(bounds.join('-')) },
      ...Object.fromEntries(
        bounds.map((bound) => [bound, { as: 'number' as const, value: check[bound] as number }]),
      ),
      because: list(cells.because(record)),
    }
    return [{ record, column: check.column, params }]
  })

export const valueAmong: Rule<'value-among'> = (cells, { column, values }, records) => {
  const wanted = new Set(values.map((value) => plain(String(value))))
  return records.flatMap((record) => {
    const cell = cells.cell(record, column)
    if (!cell || parts(cell.value).every((part) => wanted.has(plain(part)))) return []
    const { label, value } = said(cells, cell)
    const fitting = list(values.map((each) => cells.words(cell.field, each)))
    return [
      { record, column, params: { label, value, fitting, because: list(cells.because(record)) } },
    ]
  })
}

export const knownInList: Rule<'known-in-list'> = (
  cells,
  { column, list: name, several },
  records,
) => {
  const known = new Set(cells.membersOf(name).map(plain))
  return records.flatMap((record) => {
    const cell = cells.cell(record, column)
    if (!cell || typeof cell.value !== 'string') return []
    const named = several ? cell.value.split(/[\s,;]+/).filter(Boolean) : [cell.value.trim()]
    const unknown = named.filter((word) => !known.has(plain(word)))
    if (unknown.length === 0) return []
    const { label } = said(cells, cell)
    return [{ record, column, params: { label, unknown: list(unknown), list: words(name) } }]
  })
}

export const requiresWhen: Rule<'requires-when'> = (cells, { columns }, records) =>
  records.flatMap((record) =>
    columns
      .filter((key) => cells.cell(record, key) === null)
      .map((column) => ({
        record,
        column,
        params: { label: cells.label(column), because: list(cells.because(record)) },
      })),
  )
