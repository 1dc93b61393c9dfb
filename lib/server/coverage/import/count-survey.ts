import type { DuckDBConnection } from '@duckdb/node-api'
import { expressionColumns } from '@/lib/core/coverage/import/expression-columns'
import type { SurveyMapping } from '@/lib/core/coverage/import/file-mapping'
import { type FileProblem, shownProblemRows } from '@/lib/core/coverage/import/file-problem'
import { GroupValues, plainValue } from '@/lib/core/coverage/import/group-value'
import { mappedColumns } from '@/lib/core/coverage/import/mapping-errors'
import { surveyResult } from '@/lib/core/coverage/import/survey-result'
import { checkSurveyRows, zeroWeightRows } from '@/lib/core/coverage/import/survey-rows'
import type { Cell, DataTable } from '@/lib/core/coverage/table/data-table'
import { AppError } from '@/lib/core/error'
import { queryText } from './count-register'
import { rowsOf, textOrNull } from './duck'
import { fileQuery } from './file-query'
import type { CountedFile, FileSource } from './worker-task'

const mostRows = 1_000_000

/**
 * Reads the mapped columns of a survey file and works out the share of each group by the design of
 * the survey.
 */
export async function countSurvey(
  connection: DuckDBConnection,
  source: FileSource,
  mapping: SurveyMapping,
): Promise<CountedFile> {
  const wanted = [...new Set(mappedColumns(mapping).map(({ column }) => column))]
  const query = fileQuery(source, wanted)
  const columns = new Map(wanted.map((name) => [name, [] as (string | null)[]]))
  const lists = [...columns.values()]
  for await (const row of rowsOf(connection, query)) {
    for (const [index, list] of lists.entries()) list.push(recorded(textOrNull(row[index])))
    if ((lists[0]?.length ?? 0) > mostRows)
      throw new AppError('invalid-input', {
        reason: 'too-many-rows-for-a-survey',
        params: { most: mostRows },
      })
  }
  const length = lists[0]?.length ?? 0
  if (length === 0) throw new AppError('invalid-input', { reason: 'heading-and-no-rows' })
  const text = (name: string | null) => (name === null ? [] : (columns.get(name) ?? []))
  const { table, labels, plan } = surveyTable(mapping, columns, length)
  checkSurveyRows(table, labels, {
    filled: [...split(plan.strata), ...split(plan.psu)],
    weight: plan.weight,
    sizes: split(plan.fpc),
  })
  const population = text(mapping.population.from === 'column' ? mapping.population.column : null)
  const sex = text(mapping.sex?.column ?? null)
  const result = surveyResult(mapping, {
    plan,
    indicator: mapping.indicator,
    table,
    population,
    area: text(mapping.area?.column ?? null),
    sex,
  })
  const zero = plan.weight === null ? [] : zeroWeightRows(table, plan.weight)
  const problems = [
    ...unknownValues(mapping, population, sex),
    ...listed('zero-weight', mapping.weight ?? '', zero, []),
  ]
  return { result, problems, query: queryText(query, source) }
}

/**
 * Conditions name columns as the file does; the design is given under names without spaces, which
 * separate columns there.
 */
function surveyTable(
  mapping: SurveyMapping,
  columns: ReadonlyMap<string, (string | null)[]>,
  length: number,
) {
  const typed = new Map<string, Cell[]>()
  const labels: Record<string, string> = {}
  const add = (name: string, key: string) => {
    if (!typed.has(key))
      typed.set(key, typedCells(columns.get(name) ?? [], /^(weight|fpc)\./.test(key)))
    labels[key] = name
    return key
  }
  for (const path of ['indicator', 'subset'] as const)
    for (const name of expressionColumns(mapping[path] ?? 'TRUE', path)) add(name, name)
  const design = (names: readonly string[], prefix: string) =>
    names.length === 0
      ? null
      : names.map((name, index) => add(name, `${prefix}.${index + 1}`)).join(' + ')
  const plan = {
    weight: design(mapping.weight === null ? [] : [mapping.weight], 'weight'),
    strata: design(mapping.strata, 'strata'),
    psu: design(mapping.psu, 'psu'),
    fpc: design(mapping.fpc, 'fpc'),
    subset: mapping.subset,
    lonelyPsu: mapping.lonelyPsu,
  }
  const table: DataTable = { length, columns: typed }
  return { table, labels, plan }
}

function split(names: string | null): string[] {
  return names === null ? [] : names.split(' + ')
}

function recorded(cell: string | null): string | null {
  const text = cell?.trim() ?? ''
  return text === '' || text === 'NA' ? null : text
}

const numeric = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/

/**
 * Numbers where all that was recorded are numbers; in a column that must hold numbers, whatever is
 * one, so that the others are found.
 */
function typedCells(cells: readonly (string | null)[], mustBeNumbers: boolean): Cell[] {
  const isNumber = (cell: string | null) => cell !== null && numeric.test(cell)
  const areNumbers = mustBeNumbers || cells.every((cell) => cell === null || isNumber(cell))
  return areNumbers ? cells.map((cell) => (isNumber(cell) ? Number(cell) : cell)) : [...cells]
}

function unknownValues(
  mapping: SurveyMapping,
  population: readonly (string | null)[],
  sex: readonly (string | null)[],
): FileProblem[] {
  const values = new GroupValues(mapping)
  const lines = (cells: readonly (string | null)[], isUnknown: (cell: string | null) => boolean) =>
    cells.flatMap((cell, row) => (isUnknown(cell) ? [row] : []))
  const of = (cells: readonly (string | null)[], rows: number[]) => [
    ...new Map(rows.map((row) => [plainValue(cells[row] ?? ''), cells[row] ?? ''])).values(),
  ]
  const whom = lines(population, (cell) => values.population(cell) === undefined)
  const who = lines(sex, (cell) => values.sex(cell) === undefined)
  return [
    ...listed(
      'unknown-population',
      mapping.population.from === 'column' ? mapping.population.column : '',
      whom.map((row) => row + 2),
      of(population, whom),
    ),
    ...listed(
      'unknown-sex',
      mapping.sex?.column ?? '',
      who.map((row) => row + 2),
      of(sex, who),
    ),
  ]
}

function listed(
  kind: FileProblem['kind'],
  column: string,
  rows: number[],
  values: string[],
): FileProblem[] {
  return rows.length === 0
    ? []
    : [
        {
          kind,
          column,
          count: rows.length,
          rows: rows.slice(0, shownProblemRows),
          values: values.slice(0, 100),
        },
      ]
}
