import { optionsFor } from '../find'
import type { Methodology } from '../schema'
import type { CheckEdition } from './cells'
import type { Check } from './check'
import { currencies } from './currencies'
import { toolsRead } from './tools-read'

/** Codes of the list; undefined where neither the edition nor the world has one of that name. */
export function membersOf(methodology: Methodology, list: string): string[] | undefined {
  if (list === 'currencies') return [...currencies]
  const options = optionsFor(methodology, { optionSet: list })
  return options.length > 0 ? options.map(({ value }) => value) : undefined
}

/** What these checks need of the edition. */
export function checkEditionOf(methodology: Methodology, checks: readonly Check[]): CheckEdition {
  const read = new Set(checks.flatMap((check) => toolsRead(methodology, check)))
  const lists = checks.flatMap((check) => (check.check === 'known-in-list' ? [check.list] : []))
  return {
    tools: methodology.tools.filter(({ key }) => read.has(key)),
    lists: Object.fromEntries(lists.map((list) => [list, membersOf(methodology, list) ?? []])),
  }
}
