import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEdition, everyCheck } from '@/tests/support/check-edition'
import type { ScalarField } from '../field'
import { tablesOf } from '../find'
import { type CheckedRow, type CheckMaterial, columnOf } from './cells'
import { checkEditionOf } from './check-edition'
import { failingChecks } from './failing-checks'
import type { CheckFailure } from './failure'

const edition = checkEditionOf(checkEdition, everyCheck)
const ids = ['a', 'b', 'c', 'd']
const days = ['2026-01-31', '2026-11-30', '2026-12-01', '2029-02-28']
const times = ['09:00', '09:30', '10:00']
const junk = fc.constantFrom(null, '', '  ', [], 'x', -1, Number.NaN, true, { a: 1 })

/** Something that the column may hold, or that a person may be in the middle of typing. */
function anyOf(column: ScalarField): fc.Arbitrary<unknown> {
  switch (column.kind) {
    case 'date':
      return fc.oneof(fc.constantFrom(...days), junk)
    case 'time':
      return fc.oneof(fc.constantFrom(...times), junk)
    case 'number':
    case 'percent':
      return fc.oneof(fc.integer({ min: -5, max: 130 }), fc.integer({ min: 2020, max: 2030 }), junk)
    case 'choice':
      return fc.oneof(fc.constantFrom(...(column.options ?? []).map(({ value }) => value)), junk)
    case 'reference':
      return fc.oneof(fc.constantFrom(...ids), fc.subarray(ids), junk)
    case 'yes-no':
      return fc.oneof(fc.boolean(), junk)
    default:
      return fc.oneof(fc.constantFrom('percent', 'USD', 'Hall', 'G1', 'G9'), junk)
  }
}

const rowOf = (columns: readonly ScalarField[]) =>
  fc.record(Object.fromEntries(columns.map((column) => [column.key, anyOf(column)])))

function rowsOf(columns: readonly ScalarField[]): fc.Arbitrary<CheckedRow[]> {
  return fc
    .array(rowOf(columns), { maxLength: ids.length })
    .map((list) => list.map((values, index) => ({ id: ids[index] as string, values })))
}

const toolMaterial = fc.record(
  Object.fromEntries(
    checkEdition.tools.map((tool) => [
      tool.key,
      fc.record(
        Object.fromEntries(tablesOf(tool).map(({ key, columns }) => [key, rowsOf(columns)])),
      ),
    ]),
  ),
)
const fields = fc.record({
  plan: fc.record({
    first_day: fc.constantFrom(...days, null),
    last_day: fc.constantFrom(...days, null),
    envelope: fc.constantFrom(null, 0, 100),
  }),
})
const anyMaterial: fc.Arbitrary<CheckMaterial> = fc.record({
  rows: toolMaterial,
  fields,
  today: fc.constant('2026-11-30'),
})

const wordsOf = (_: unknown, value: unknown) => JSON.stringify(value)
const failing = (material: CheckMaterial) => failingChecks(edition, everyCheck, material, wordsOf)

/** Without the number that a nameless row has from its place in the table. */
function unnumbered(failures: CheckFailure[]): string[] {
  return failures
    .map(({ check, place, params: { others: _, otherRow: __, ...params } }) =>
      JSON.stringify({ check, place, params }),
    )
    .sort()
}

describe('checks of sense, on anything', () => {
  it('find nothing wrong with an empty row, whatever stands beside it', () => {
    const empty = { id: 'empty', values: {} }
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const rows = Object.fromEntries(
          Object.entries(material.rows).map(([tool, tables]) => [
            tool,
            Object.fromEntries(
              Object.entries(tables).map(([table, list]) => [table, [...list, empty]]),
            ),
          ]),
        )
        expect(failing({ ...material, rows }).filter(({ place }) => place.row === 'empty')).toEqual(
          [],
        )
        expect(unnumbered(failing({ ...material, rows }))).toEqual(unnumbered(failing(material)))
      }),
    )
    expect(failing({ rows: {}, fields: {}, today: '2026-11-30' })).toEqual([])
  })

  it('find the same in whatever order the rows stand', () => {
    fc.assert(
      fc.property(anyMaterial, fc.integer({ min: 1, max: 3 }), (material, turn) => {
        const turned = (list: readonly CheckedRow[]) => [
          ...list.slice(turn),
          ...list.slice(0, turn),
        ]
        const rows = Object.fromEntries(
          Object.entries(material.rows).map(([tool, tables]) => [
            tool,
            Object.fromEntries(
              Object.entries(tables).map(([table, list]) => [table, turned(list).reverse()]),
            ),
          ]),
        )
        expect(unnumbered(failing({ ...material, rows }))).toEqual(unnumbered(failing(material)))
      }),
    )
  })

  it('point at a cell that is there', () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        for (const { place, rowName } of failing(material)) {
          const { tool, table, row, column } = place
          expect(columnOf(edition.tools, tool, table ?? undefined, column)).toBeDefined()
          if (row === null) expect(rowName).toBeNull()
          else {
            expect(material.rows[tool]?.[table ?? '']?.map(({ id }) => id)).toContain(row)
            expect(rowName).toBeTruthy()
          }
        }
      }),
    )
  })
})
