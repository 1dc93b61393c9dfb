import { optionsFor } from '../find'
import type { Methodology } from '../schema'
import { currencies } from './currencies'

/** Codes of the list; undefined where neither the edition nor the world has one of that name. */
export function membersOf(methodology: Methodology, list: string): string[] | undefined {
  if (list === 'currencies') return [...currencies]
  const options = optionsFor(methodology, { optionSet: list })
  return options.length > 0 ? options.map(({ value }) => value) : undefined
}
