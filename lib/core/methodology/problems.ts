import { fieldsOf } from './find'
import type { Methodology } from './schema'

/** What does not hold together in an edition, a sentence each. */
export type Problems = string[]

export function writtenProblems(methodology: Methodology, at: string, key: string): Problems {
  return methodology.outputs.some((output) => output.key === key && output.written)
    ? []
    : [`${at}: ${key} is no written output`]
}

export function fieldProblems(
  methodology: Methodology,
  at: string,
  toolKey: string,
  key: string,
): Problems {
  const tool = methodology.tools.find((candidate) => candidate.key === toolKey)
  const field = tool && fieldsOf(tool).find((candidate) => candidate.key === key)
  return field && field.kind !== 'table' ? [] : [`${at}: there is no field ${toolKey}.${key}`]
}

export function columnProblems(
  methodology: Methodology,
  at: string,
  toolKey: string,
  tableKey: string,
  columns: string[],
): Problems {
  const tool = methodology.tools.find((candidate) => candidate.key === toolKey)
  const field = tool && fieldsOf(tool).find((candidate) => candidate.key === tableKey)
  if (field?.kind !== 'table') return [`${at}: there is no table ${toolKey}.${tableKey}`]
  return columns
    .filter((key) => !field.columns.some((column) => column.key === key))
    .map((key) => `${at}: there is no column ${toolKey}.${tableKey}.${key}`)
}

export function missing(known: { key: string }[], keys: string[], what: string): Problems {
  return keys
    .filter((key) => !known.some((item) => item.key === key))
    .map((key) => `${what} ${key} is not in the edition`)
}
