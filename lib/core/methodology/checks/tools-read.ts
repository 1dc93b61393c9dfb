import { type CheckEdition, columnOf, targetOf } from './cells'
import type { Check, Other } from './check'

/** A table, or the fields of a form. */
export interface PlaceRead {
  tool: string
  table: string | null
}

/** Every table and form whose contents the check reads, its own first; some may come twice. */
export function placesRead({ tools }: Pick<CheckEdition, 'tools'>, check: Check): PlaceRead[] {
  const conditions = check.where ?? []
  const others: Other[] = [
    ...othersOf(check),
    ...conditions.flatMap((condition) => ('sameAs' in condition ? condition.sameAs : [])),
  ]
  const through = [
    ...conditions.flatMap((condition) => condition.through ?? []),
    ...others.flatMap((other) => ('through' in other ? other.through : [])),
  ]
  const referred = through.flatMap((key) => {
    const target = targetOf(columnOf(tools, check.tool, check.table, key))
    return target ? [{ tool: target[0], table: target[1] }] : []
  })
  const named = others.flatMap((other) =>
    'tool' in other ? [{ tool: other.tool, table: 'table' in other ? other.table : null }] : [],
  )
  return [{ tool: check.tool, table: check.table ?? null }, ...named, ...referred]
}

/** Every tool whose contents the check reads, its own first. */
export function toolsRead(edition: Pick<CheckEdition, 'tools'>, check: Check): string[] {
  return [...new Set(placesRead(edition, check).map(({ tool }) => tool))]
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
