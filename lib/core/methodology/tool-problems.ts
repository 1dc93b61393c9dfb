import { formulaColumns } from './calculate'
import type { Field, ScalarField, TableField } from './field'
import { fieldsOf, findTable, isForm, optionsFor } from './find'
import { columnProblems, missing, type Problems, writtenProblems } from './problems'
import type { Methodology, Nature, Tool } from './schema'

/** Tables that the screen of a nature knows by name, with the columns that it reads. */
const expected: Partial<Record<Nature, (tool: Tool) => [table: string, columns: string[]][]>> = {
  register: () => [['stakeholders', ['name']]],
  matrix: ({ review }) =>
    review
      ? [
          [review.matrix, matrixColumns],
          [review.treaties, ['instrument', 'standing', 'ratified_acceded', 'reservations']],
        ]
      : [],
}
const matrixColumns = [
  'section',
  'topic',
  'guiding_question',
  'event',
  'population',
  'summary_finding',
  'direction',
  'status',
  'source',
  'locator',
  'follow_up',
]

export function toolProblems(methodology: Methodology): Problems {
  return methodology.tools.flatMap((tool) => [
    ...missing(methodology.steps, [tool.step], `${tool.key}: step`),
    ...(methodology.steps.find((step) => step.key === tool.step)?.tools.includes(tool.key)
      ? []
      : [`${tool.step} does not list ${tool.key}`]),
    ...(isForm(tool.nature) && tool.sections.length === 0 ? [`${tool.key} has no section`] : []),
    ...((tool.nature === 'matrix') === (tool.review !== undefined)
      ? []
      : [`${tool.key} needs the layout of a matrix, or has none to need`]),
    ...(expected[tool.nature]?.(tool) ?? []).flatMap(([table, columns]) =>
      columnProblems(methodology, tool.key, tool.key, table, columns),
    ),
    ...(tool.nature === 'report' ? writtenProblems(methodology, tool.key, tool.output ?? '') : []),
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
    ...(field.suggestedRows ?? []).flatMap((row) => Object.keys(row.values)),
    ...field.namedBy,
    ...(field.ownRows ? [field.ownRows.column] : []),
  ]
  return [
    ...named.filter((key) => !known.has(key)).map((key) => `${at} has no column ${key}`),
    ...namingProblems(methodology, at, field),
    ...field.columns.flatMap((column) =>
      referenceProblems(methodology, `${at}.${column.key}`, column),
    ),
  ]
}

/** Names are borrowed once: a row that names others has its name from its own words. */
function namingProblems(methodology: Methodology, at: string, table: TableField): Problems {
  return tablesNaming(table)
    .filter((to) => {
      const [toolKey, tableKey = ''] = to.split('.')
      const tool = methodology.tools.find(({ key }) => key === toolKey)
      const named = tool && findTable(tool, tableKey)
      return to === at || (named !== undefined && tablesNaming(named).length > 0)
    })
    .map((to) => `${at} is named by ${to}, which is itself named by rows`)
}

/** Tables whose rows give the rows of this one their names. */
function tablesNaming(table: TableField): string[] {
  return table.columns.flatMap((column) =>
    column.kind === 'reference' && column.to.includes('.') && table.namedBy.includes(column.key)
      ? [column.to]
      : [],
  )
}

function referenceProblems(methodology: Methodology, at: string, field: ScalarField): Problems {
  if (
    (field.kind === 'choice' || field.kind === 'multi-choice') &&
    !field.options === !field.optionSet
  )
    return [`${at} needs options or an option set, one of them`]
  if ('optionSet' in field && field.optionSet && optionsFor(methodology, field).length === 0)
    return [`${at}: there is no list ${field.optionSet}`]
  if (field.kind !== 'reference' || !field.to.includes('.')) return []
  const [tool = '', table = ''] = field.to.split('.')
  return columnProblems(methodology, at, tool, table, [])
}
