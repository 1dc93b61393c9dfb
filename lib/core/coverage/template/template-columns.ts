import { estimateMethods, type MethodInput } from '@/lib/core/coverage/estimate/estimate-methods'

/**
 * Methods that need a table by age do not fit into one row; the figure of a survey file comes from
 * its import.
 */
export const templateMethods = estimateMethods.filter(
  ({ columns, key }) => !columns && key !== 'survey-file',
)

/** Heading of an input; one that is called as a column of the cell itself gets another name. */
export function inputHeading(input: string): string {
  return input === 'population' ? 'population_size' : input
}

/** Inputs of all methods, each once, in the order in which the methods are offered. */
export const inputColumns: readonly { key: string; input: MethodInput }[] = [
  ...new Map(
    templateMethods
      .flatMap(({ inputs }) => inputs)
      .map((input) => [input.key, { key: inputHeading(input.key), input }]),
  ).values(),
]

/** Columns of every row, by their headings, which are the same in every language. */
const cellColumns = ['indicator', 'event', 'population', 'year', 'area', 'sex', 'method'] as const
const factColumns = [
  'source',
  'source_page',
  'grade',
  'limits',
  'disclosure',
  'reason_not_measured',
  'band',
] as const

/** One column of the workbook: an input of a method, or what every estimate has. */
export type TemplateColumn =
  | { key: (typeof cellColumns)[number] | (typeof factColumns)[number]; input?: never }
  | (typeof inputColumns)[number]

/** Columns of the workbook in which estimates are filled in, one row a cell. */
export const templateColumns: readonly TemplateColumn[] = [
  ...cellColumns.map((key) => ({ key })),
  ...inputColumns,
  ...factColumns.map((key) => ({ key })),
]

export const mostTemplateRows = 1000
