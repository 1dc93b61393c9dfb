import { toolsRead } from '@/lib/core/methodology/checks/tools-read'
import type { Field, ScalarField } from '@/lib/core/methodology/field'
import { fieldsOf, findTool, reportsRead } from '@/lib/core/methodology/find'
import type { Guard } from '@/lib/core/methodology/guard'
import type { Methodology, Output, Step } from '@/lib/core/methodology/schema'
import { toolsPrinted } from '@/lib/core/methodology/tools-printed'

/** Which parts of the facts of an assessment somebody reads. */
export interface FactsRead {
  /** Keys of tools; `all` where a written text may point at any of them. */
  tools: readonly string[] | 'all'
  documents: boolean
  members: boolean
}

/** What the guards and checks of the step, or the outline of the output, read. */
export function factsRead(methodology: Methodology, reader: Step | Output): FactsRead {
  return 'guards' in reader ? readByStep(methodology, reader) : readByOutput(methodology, reader)
}

function readByOutput(methodology: Methodology, output: Output): FactsRead {
  const tools =
    reportsRead(output).length > 0
      ? 'all'
      : withReferred(methodology, withChecks(methodology, toolsPrinted(methodology, output)))
  return { tools, documents: true, members: true }
}

function readByStep(methodology: Methodology, step: Step): FactsRead {
  if (step.guards.some(({ kind }) => kind === 'report'))
    return { tools: 'all', documents: true, members: true }
  const guarded = step.guards.flatMap(toolsGuarded)
  const tools = withReferred(methodology, [...withChecks(methodology, step.tools), ...guarded])
  const targets = new Set(tools.flatMap((key) => targetsOf(methodology, key)))
  const kinds = new Set(step.guards.map(({ kind }) => kind))
  const isWide = kinds.has('coverage') || kinds.has('questionnaire')
  return {
    tools,
    documents: isWide || kinds.has('documents-at-least') || targets.has('document'),
    members: isWide || targets.has('member'),
  }
}

function toolsGuarded(guard: Guard): string[] {
  return [...('tool' in guard ? [guard.tool] : []), ...('byTool' in guard ? [guard.byTool] : [])]
}

/** The tools, and those that their checks compare them with. */
function withChecks(methodology: Methodology, tools: readonly string[]): string[] {
  const compared = methodology.checks
    .filter(({ tool }) => tools.includes(tool))
    .flatMap((check) => toolsRead(methodology, check))
  return [...tools, ...compared]
}

/** The tools, and those whose rows they name, by any number of steps. */
function withReferred(methodology: Methodology, tools: readonly string[]): string[] {
  const found = new Set<string>()
  const open = [...tools]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue
    found.add(key)
    open.push(...targetsOf(methodology, key).flatMap((target) => target.split('.').slice(0, -1)))
  }
  return [...found].sort()
}

/** What the fields and columns of the tool point at: `document`, `member`, or `tool.table`. */
function targetsOf(methodology: Methodology, key: string): string[] {
  return fieldsOf(findTool(methodology, key))
    .flatMap((field: Field): (Field | ScalarField)[] =>
      field.kind === 'table' ? field.columns : [field],
    )
    .flatMap((field) =>
      field.kind === 'reference' ? [field.to] : field.kind === 'file' ? ['document'] : [],
    )
}
