import type { Methodology } from '../schema'
import { columnOf, targetOf } from './cells'
import type { Check, Other } from './check'

/** Every tool whose contents the check reads, its own first. */
export function toolsRead(methodology: Methodology, check: Check): string[] {
  const conditions = check.where ?? []
  const others: Other[] = [
    ...othersOf(check),
    ...conditions.flatMap((condition) => ('sameAs' in condition ? condition.sameAs : [])),
  ]
  const through = [
    ...conditions.flatMap((condition) => condition.through ?? []),
    ...others.flatMap((other) => ('through' in other ? other.through : [])),
  ]
  const referred = through.flatMap(
    (key) => targetOf(columnOf(methodology, check.tool, check.table, key))?.[0] ?? [],
  )
  const named = others.flatMap((other) => ('tool' in other ? other.tool : []))
  return [...new Set([check.tool, ...named, ...referred])]
}

function othersOf(check: Check): Other[] {
  switch (check.check) {
    case 'not-before':
    case 'not-after':
      return [check.than]
    case 'between':
      return [check.one, check.other]
    case 'sum-at-most':
      return [check.limit]
    default:
      return []
  }
}
