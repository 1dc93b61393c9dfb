import type { CellWords } from '../name-of-row'
import { Cells, type CheckEdition, type CheckMaterial } from './cells'
import type { Check, CheckKind } from './check'
import type { CheckFailure } from './failure'
import * as order from './order-rules'
import type { Finding, Rule } from './rule'
import * as table from './table-rules'
import * as value from './value-rules'

const rules: { [K in CheckKind]: Rule<K> } = {
  'end-after-start': order.endAfterStart,
  'not-before': order.notBefore,
  'not-after': order.notAfter,
  between: order.between,
  'not-in-future': order.notInFuture,
  'target-beyond-baseline': order.targetBeyondBaseline,
  'within-range': value.withinRange,
  'value-among': value.valueAmong,
  'known-in-list': value.knownInList,
  'requires-when': value.requiresWhen,
  'unique-in-column': table.uniqueInColumn,
  'no-circle': table.noCircle,
  'no-overlap': table.noOverlap,
  'sum-at-most': table.sumAtMost,
  'values-present': table.valuesPresent,
}

/** What does not make sense, in the order of the checks; the same thing of the same cell once. */
export function failingChecks(
  edition: CheckEdition,
  checks: readonly Check[],
  material: CheckMaterial,
  words: CellWords,
): CheckFailure[] {
  const said = new Set<string>()
  return checks
    .flatMap((check) => failuresOf(new Cells(edition, material, check, words), check))
    .filter(({ code, place }) => {
      const id = JSON.stringify([code, place])
      return said.has(id) ? false : said.add(id)
    })
}

function failuresOf(cells: Cells, check: Check): CheckFailure[] {
  const rule = rules[check.check] as Rule<CheckKind>
  return rule(cells, check as never, cells.records()).map(
    ({ record, column, params }: Finding) => ({
      check: check.key,
      code: check.check,
      severity: check.severity,
      params,
      place: {
        tool: check.tool,
        table: check.table ?? null,
        row: record?.row?.id ?? null,
        column,
      },
      rowName: record ? cells.nameOf(record) : null,
    }),
  )
}
