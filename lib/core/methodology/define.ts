import type { Field, ScalarField } from './field'
import { fieldsOf } from './find'
import { type Guard, Methodology, type OutlineSection, type SectionContent } from './schema'
import { findWrittenSection, writtenSections } from './written-sections'

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
    ...questionProblems(methodology),
  ]
  if (problems.length > 0)
    throw new Error(
      `The methodology ${methodology.key} does not hold together:\n${problems.join('\n')}`,
    )
  return methodology
}

type Problems = string[]

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
      return methodology.tools.some(({ screen }) => screen === guard.kind)
        ? []
        : [`${at}: no tool has the screen ${guard.kind}`]
    case 'scope-set':
    case 'documents-at-least':
      return []
  }
}

function toolProblems(methodology: Methodology): Problems {
  return methodology.tools.flatMap((tool) => [
    ...missing(methodology.steps, [tool.step], `${tool.key}: step`),
    ...(methodology.steps.find((step) => step.key === tool.step)?.tools.includes(tool.key)
      ? []
      : [`${tool.step} does not list ${tool.key}`]),
    ...(tool.screen === 'form' && tool.sections.length === 0 ? [`${tool.key} has no section`] : []),
    ...((tool.screen === 'desk-review') === (tool.review !== undefined)
      ? []
      : [`${tool.key} needs the layout of a desk review, or has none to need`]),
    ...(tool.review
      ? [tool.review.matrix, tool.review.treaties].flatMap((table) =>
          columnProblems(methodology, tool.key, tool.key, table, []),
        )
      : []),
    ...(tool.screen === 'report' ? writtenProblems(methodology, tool.key, tool.output ?? '') : []),
    ...tool.editors
      .filter((role) => !tool.readers.includes(role))
      .map((role) => `${tool.key}: ${role} edits but does not read`),
    ...fieldsOf(tool).flatMap((field) =>
      field.kind === 'table'
        ? tableProblems(methodology, tool.key, field)
        : referenceProblems(methodology, `${tool.key}.${field.key}`, field),
    ),
  ])
}

function tableProblems(
  methodology: Methodology,
  tool: string,
  field: Extract<Field, { kind: 'table' }>,
): Problems {
  const at = `${tool}.${field.key}`
  const known = new Set(field.columns.map(({ key }) => key))
  const named = [
    ...field.columns.flatMap((column) =>
      column.kind === 'calculated' ? formulaColumns(column) : [],
    ),
    ...(field.suggestedRows ?? []).flatMap((row) => Object.keys(row)),
    ...(field.ownRows ? [field.ownRows.column] : []),
  ]
  return [
    ...named.filter((key) => !known.has(key)).map((key) => `${at} has no column ${key}`),
    ...field.columns.flatMap((column) =>
      referenceProblems(methodology, `${at}.${column.key}`, column),
    ),
  ]
}

export function formulaColumns(column: Extract<ScalarField, { kind: 'calculated' }>): string[] {
  const { formula } = column
  switch (formula.op) {
    case 'product':
    case 'sum':
      return formula.columns
    case 'difference':
      return [formula.from, formula.subtract]
    case 'percentage':
      return [formula.numerator, formula.denominator]
    case 'days-between':
      return [formula.from, formula.to]
  }
}

function referenceProblems(methodology: Methodology, at: string, field: ScalarField): Problems {
  if (
    (field.kind === 'choice' || field.kind === 'multi-choice') &&
    !field.options === !field.optionSet
  )
    return [`${at} needs options or an option set, one of them`]
  if (field.kind !== 'reference' || !field.to.includes('.')) return []
  const [tool = '', table = ''] = field.to.split('.')
  return columnProblems(methodology, at, tool, table, [])
}

function writtenProblems(methodology: Methodology, at: string, key: string): Problems {
  return methodology.outputs.some((output) => output.key === key && output.written)
    ? []
    : [`${at}: ${key} is no written output`]
}

function outputProblems(methodology: Methodology): Problems {
  return methodology.outputs.flatMap((output) => [
    ...missing(methodology.steps, [output.step], `${output.key}: step`),
    ...(methodology.steps.find((step) => step.key === output.step)?.outputs.includes(output.key)
      ? []
      : [`${output.step} does not list ${output.key}`]),
    ...output.outline.flatMap((part) => outlineProblems(methodology, output.key, part)),
  ])
}

function outlineProblems(methodology: Methodology, output: string, part: OutlineSection): Problems {
  const at = `${output}, ${part.key}`
  return [
    ...part.content.flatMap((content) => contentProblems(methodology, at, content)),
    ...(part.sections ?? []).flatMap((inner) => outlineProblems(methodology, output, inner)),
  ]
}

function contentProblems(methodology: Methodology, at: string, content: SectionContent): Problems {
  switch (content.from) {
    case 'field':
      return fieldProblems(methodology, at, content.tool, content.field)
    case 'table':
      return columnProblems(methodology, at, content.tool, content.table, [
        ...(content.columns ?? []),
        ...(content.where ? [content.where.column] : []),
        ...(content.groupBy ? [content.groupBy] : []),
      ])
    case 'count-chart':
      return columnProblems(methodology, at, content.tool, content.table, [content.column])
    case 'text':
    case 'note':
    case 'scope':
    case 'populations':
    case 'documents':
    case 'bibliography':
    case 'members':
    case 'progress':
    case 'questionnaire':
    case 'coverage':
      return []
    case 'review':
      return methodology.tools.some(({ review }) => review)
        ? []
        : [`${at}: no tool is a desk review`]
    case 'answers':
      return missing(
        methodology.questionSections.map(({ id }) => ({ key: id })),
        content.sections,
        `${at}: section`,
      )
    case 'report':
      return sectionProblems(methodology, at, content.output, content.section)
  }
}

function sectionProblems(
  methodology: Methodology,
  at: string,
  outputKey: string,
  key: string,
): Problems {
  const output = methodology.outputs.find((candidate) => candidate.key === outputKey)
  return output?.written && findWrittenSection(output, key)
    ? []
    : [`${at}: there is no written section ${outputKey}, ${key}`]
}

function questionProblems(methodology: Methodology): Problems {
  const sections = methodology.questionSections.map(({ id }) => ({ key: id }))
  const questions = methodology.questions.map(({ id }) => ({ key: id }))
  const standards = methodology.standards.map(({ id }) => ({ key: id }))
  const targets = methodology.regionalTargets.map(({ code }) => ({ key: code }))
  return [
    ...methodology.questions.flatMap((question) => [
      ...missing(sections, [question.section], `${question.id}: section`),
      ...missing(standards, question.standards, `${question.id}: standard`),
      ...missing(methodology.challenges, question.challenges, `${question.id}: challenge`),
      ...missing(targets, question.regionalTargets, `${question.id}: regional target`),
      ...missing(
        questions,
        question.showIf.map((condition) => condition.question),
        `${question.id}: question`,
      ),
    ]),
    ...methodology.standards.flatMap((standard) =>
      missing(questions, standard.testedByQuestions, `${standard.id}: question`),
    ),
  ]
}

function fieldProblems(
  methodology: Methodology,
  at: string,
  toolKey: string,
  key: string,
): Problems {
  const tool = methodology.tools.find((candidate) => candidate.key === toolKey)
  const field = tool && fieldsOf(tool).find((candidate) => candidate.key === key)
  return field && field.kind !== 'table' ? [] : [`${at}: there is no field ${toolKey}.${key}`]
}

function columnProblems(
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

function missing(known: { key: string }[], keys: string[], what: string): Problems {
  return keys
    .filter((key) => !known.some((item) => item.key === key))
    .map((key) => `${what} ${key} is not in the edition`)
}
