import { AppError } from '@/lib/core/error'
import { type Field, isOwnSet, type Option, type OwnSet, type TableField } from './field'
import type { OutlineSection } from './outline'
import type { Methodology, Nature, Output, Step, Tool } from './schema'

/** Throws `not-found` when the edition has no such step. */
export function findStep(methodology: Methodology, key: string): Step {
  return found(methodology.steps.find((step) => step.key === key))
}

/** Throws `not-found` when the edition has no such tool. */
export function findTool(methodology: Methodology, key: string): Tool {
  return found(methodology.tools.find((tool) => tool.key === key))
}

/** Throws `not-found` when the edition has no such output. */
export function findOutput(methodology: Methodology, key: string): Output {
  return found(methodology.outputs.find((output) => output.key === key))
}

export function fieldsOf(tool: Tool): Field[] {
  return tool.sections.flatMap((section) => section.fields)
}

export function tablesOf(tool: Tool): TableField[] {
  return fieldsOf(tool).filter((field) => field.kind === 'table')
}

export function findField(tool: Tool, key: string): Field | undefined {
  return fieldsOf(tool).find((field) => field.key === key)
}

export function findTable(tool: Tool, key: string): TableField | undefined {
  return tablesOf(tool).find((field) => field.key === key)
}

/** Name under which people know the tool, for instance "Tool A, desk review matrix". */
export function toolName(tool: Pick<Tool, 'letter' | 'title'>): string {
  return tool.letter ? `Tool ${tool.letter}: ${tool.title}` : tool.title
}

/** Options of a choice, its own or those of the edition's list that it names. */
export function optionsFor(
  methodology: Methodology,
  field: { options?: Option[] | undefined; optionSet?: string | undefined },
): Option[] {
  const { options, optionSet } = field
  if (options || !optionSet) return options ?? []
  if (isOwnSet(optionSet)) return setOf(methodology, optionSet)
  return methodology.lists.find(({ key }) => key === optionSet)?.options ?? []
}

function setOf(methodology: Methodology, set: OwnSet): Option[] {
  switch (set) {
    case 'events':
      return methodology.events.map((event) => ({ value: event.key, label: event.title }))
    case 'challenges':
      return methodology.challenges.map((challenge) => ({
        value: challenge.key,
        label: challenge.title,
      }))
    case 'steps':
      return methodology.steps.map((step) => ({
        value: step.key,
        label: `${step.number}. ${step.title}`,
      }))
    case 'tools':
      return methodology.tools
        .filter((tool) => tool.letter)
        .map((tool) => ({ value: tool.key, label: toolName(tool) }))
    case 'questions':
      return methodology.questions.map((question) => ({
        value: question.id,
        label: `${question.id} ${question.question}`,
      }))
    case 'standards':
      return methodology.standards.map((standard) => ({
        value: standard.id,
        label: `${standard.instrument}, ${standard.provision}`,
      }))
    case 'raf-targets':
      return methodology.regionalTargets.map((target) => ({
        value: target.code,
        label: `${target.code} ${target.text}`,
      }))
    case 'indicators':
      return methodology.indicators.map((indicator) => ({
        value: indicator.code,
        label: `${indicator.code} ${indicator.title}`,
      }))
  }
}

function found<T>(value: T | undefined): T {
  if (!value) throw new AppError('not-found')
  return value
}

/**
 * Whether the guards of the step or the outline of the output need what the screen of that name
 * holds. A written text may refer to all of it.
 */
export function reads(reader: Step | Output, what: 'questionnaire' | 'coverage'): boolean {
  if ('guards' in reader) return reader.guards.some(({ kind }) => kind === what)
  return (
    reader.written === true ||
    everySection(reader.outline).some(({ content }) => content.some(({ from }) => from === what))
  )
}

/** Written outputs whose text the guards of the step or the outline of the output need. */
export function reportsRead(reader: Step | Output): string[] {
  if ('guards' in reader)
    return [
      ...new Set(reader.guards.flatMap((guard) => (guard.kind === 'report' ? [guard.output] : []))),
    ]
  const quoted = everySection(reader.outline).flatMap(({ content }) =>
    content.flatMap((part) => (part.from === 'report' ? [part.output] : [])),
  )
  return [...new Set([...(reader.written ? [reader.key] : []), ...quoted])]
}

/** The sections of an outline and those within them, in the order of reading. */
export function everySection(list: readonly OutlineSection[]): OutlineSection[] {
  return list.flatMap((section) => [section, ...everySection(section.sections ?? [])])
}

/** Whether the tool is filled in by the fields of its sections alone. */
export function isForm(nature: Nature): boolean {
  return !(['coverage', 'questionnaire', 'report'] as readonly Nature[]).includes(nature)
}
