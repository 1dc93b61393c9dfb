import { bands, grades } from '@/lib/core/coverage/estimate/estimate'
import { estimateMethods } from '@/lib/core/coverage/estimate/estimate-methods'

export interface TemplateColumn {
  /** Heading in the workbook. */
  key: string
  help: string
}

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
export const inputColumns: readonly (TemplateColumn & { input: string })[] = [
  ...new Map(
    templateMethods
      .flatMap(({ inputs }) => inputs)
      .map(({ key, label, help }) => [
        key,
        { key: inputHeading(key), input: key, help: help ? `${label}. ${help}` : label },
      ]),
  ).values(),
]

/** Columns of the workbook in which estimates are filled in, one row a cell. */
export const templateColumns: readonly TemplateColumn[] = [
  { key: 'indicator', help: 'G1 to G18' },
  { key: 'event', help: 'As in the sheet Lists' },
  { key: 'population', help: 'Name as in the sheet Lists; empty for the national level' },
  { key: 'year', help: 'Four figures' },
  { key: 'area', help: 'Empty for the whole territory' },
  { key: 'sex', help: 'all, female or male; empty for all' },
  { key: 'method', help: 'Key as in the sheet Lists; empty for what was not measured' },
  ...inputColumns,
  { key: 'source', help: 'Title of a document of the library' },
  { key: 'source_page', help: 'Page, table or section of the source' },
  { key: 'grade', help: grades.join(', ') },
  { key: 'limits', help: 'What a reader must know' },
  { key: 'disclosure', help: 'public or internal; empty for public' },
  { key: 'reason_not_measured', help: 'Instead of a method: why there is no figure' },
  { key: 'band', help: `Rough band for what was not measured: ${bands.join(', ')}` },
]

export const mostTemplateRows = 1000
