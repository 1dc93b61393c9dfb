import type { Option } from './field'
import { fieldsOf, optionsFor } from './find'
import type { Methodology, Tool } from './schema'

/** The edition's lists that this tool uses, so that only these travel to the browser. */
export function optionSetsOf(methodology: Methodology, tool: Tool): Record<string, Option[]> {
  const used = fieldsOf(tool)
    .flatMap((field) => (field.kind === 'table' ? field.columns : [field]))
    .flatMap((field) =>
      (field.kind === 'choice' || field.kind === 'multi-choice') && field.optionSet
        ? [field.optionSet]
        : [],
    )
  return Object.fromEntries(
    [...new Set(used)].map((optionSet) => [optionSet, optionsFor(methodology, { optionSet })]),
  )
}
