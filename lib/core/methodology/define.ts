import { checkProblems } from './checks/check-problems'
import { fieldsOf } from './find'
import type { Guard } from './guard'
import { outputProblems } from './output-problems'
import { columnProblems, fieldProblems, missing, type Problems, writtenProblems } from './problems'
import { questionProblems } from './question-problems'
import { Methodology } from './schema'
import { toolProblems } from './tool-problems'
import { writtenSections } from './written-sections'

/**
 * Checks shape and every reference of an edition. Throws with the list of all that does not
 * resolve.
 */
export function define(content: unknown): Methodology {
  const methodology = Methodology.parse(content)
  const problems = [
    ...duplicates(methodology),
    ...stepProblems(methodology),
    ...toolProblems(methodology),
    ...outputProblems(methodology),
    ...checkProblems(methodology, methodology.checks),
    ...questionProblems(methodology),
  ]
  if (problems.length > 0)
    throw new Error(
      `The methodology ${methodology.key} does not hold together:\n${problems.join('\n')}`,
    )
  return methodology
}

function duplicates(methodology: Methodology): Problems {
  const lists: Record<string, string[]> = {
    phase: methodology.phases.map(({ key }) => key),
    step: methodology.steps.map(({ key }) => key),
    tool: methodology.tools.map(({ key }) => key),
    output: methodology.outputs.map(({ key }) => key),
    event: methodology.events.map(({ key }) => key),
    challenge: methodology.challenges.map(({ key }) => key),
    population: methodology.populations.map(({ code }) => code),
    standard: methodology.standards.map(({ id }) => id),
    indicator: methodology.indicators.map(({ code }) => code),
    question: methodology.questions.map(({ id }) => id),
    ...Object.fromEntries(
      methodology.outputs.flatMap((output) =>
        output.written
          ? [
              [
                `section of ${output.key}`,
                writtenSections(output).map(({ section }) => section.key),
              ],
            ]
          : [],
      ),
    ),
    check: methodology.checks.map(({ key }) => key),
    guard: methodology.steps.flatMap((step) => step.guards.map(({ key }) => key)),
    ...Object.fromEntries(
      methodology.tools.map((tool) => [
        `field of ${tool.key}`,
        fieldsOf(tool).map(({ key }) => key),
      ]),
    ),
    ...Object.fromEntries(
      methodology.tools.flatMap((tool) =>
        fieldsOf(tool).flatMap((field) =>
          field.kind === 'table'
            ? [[`column of ${tool.key}.${field.key}`, field.columns.map(({ key }) => key)]]
            : [],
        ),
      ),
    ),
  }
  return Object.entries(lists).flatMap(([kind, keys]) =>
    keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => `${kind} ${key} is there twice`),
  )
}

function stepProblems(methodology: Methodology): Problems {
  return methodology.steps.flatMap((step) => [
    ...missing(methodology.phases, [step.phase], `${step.key}: phase`),
    ...missing(methodology.steps, step.dependsOn, `${step.key}: step`),
    ...missing(methodology.tools, step.tools, `${step.key}: tool`),
    ...missing(methodology.outputs, step.outputs, `${step.key}: output`),
    ...step.dependsOn
      .filter(
        (key) =>
          (methodology.steps.find((before) => before.key === key)?.number ?? 0) >= step.number,
      )
      .map((key) => `${step.key} waits for the later ${key}`),
    ...step.guards.flatMap((guard) => guardProblems(methodology, guard)),
  ])
}

function guardProblems(methodology: Methodology, guard: Guard): Problems {
  const at = `guard ${guard.key}`
  switch (guard.kind) {
    case 'field-filled':
      return fieldProblems(methodology, at, guard.tool, guard.field)
    case 'rows-at-least':
    case 'rows-none':
    case 'rows-filled':
      return columnProblems(methodology, at, guard.tool, guard.table, [
        ...(guard.where ? [guard.where.column] : []),
        ...('columns' in guard ? guard.columns : []),
      ])
    case 'rows-referenced':
      return [
        ...columnProblems(methodology, at, guard.tool, guard.table, [
          ...(guard.where ? [guard.where.column] : []),
          ...(guard.through ? [guard.through] : []),
        ]),
        ...columnProblems(methodology, at, guard.byTool, guard.byTable, [guard.column]),
      ]
    case 'populations-covered':
      return columnProblems(methodology, at, guard.tool, guard.table, [guard.column])
    case 'output-approved':
      return missing(methodology.outputs, [guard.output], `${at}: output`)
    case 'report':
      return writtenProblems(methodology, at, guard.output)
    case 'questionnaire':
    case 'coverage':
      return methodology.tools.some(({ nature }) => nature === guard.kind)
        ? []
        : [`${at}: no tool has the nature ${guard.kind}`]
    case 'scope-set':
    case 'documents-at-least':
      return []
  }
}
