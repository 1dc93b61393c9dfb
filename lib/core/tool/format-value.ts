import type { AssessmentFacts, FactRow } from '@/lib/core/assessment/assessment-facts'
import { printedTitle } from '@/lib/core/document/document-name'
import type { Json } from '@/lib/core/json'
import { calculate, formulaColumns } from '@/lib/core/methodology/calculate'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { optionsFor, tablesOf } from '@/lib/core/methodology/find'
import { nameOfRow } from '@/lib/core/methodology/name-of-row'
import type { Methodology } from '@/lib/core/methodology/schema'
import { identifiersIn } from '@/lib/core/methodology/value'
import { formatDay, formatNumber, smallestPrintedCount } from '@/lib/core/rendering/format-number'
import type { Words } from '@/lib/core/words'

/**
 * Words for values of one assessment: labels of options, names behind references, dates and numbers
 * as the language of the edition writes them.
 */
export interface Wording {
  methodology: Methodology
  words: Words
  /** Name of each document, population, member and row, by id. */
  names: ReadonlyMap<string, string>
}

export function wordingOf(methodology: Methodology, facts: AssessmentFacts, words: Words): Wording {
  const names = new Map([
    ...facts.documents.map((document) => [document.id, printedTitle(words, document)] as const),
    ...facts.populations.map(({ id, name }) => [id, name] as const),
    ...facts.members.map(({ id, name }) => [id, name] as const),
  ])
  const wording = { methodology, words, names }
  for (const { table, row, index } of byReference(methodology, facts.rows)) {
    const valueWords = (column: ScalarField, value: unknown) =>
      formatValue(wording, column, value as Json)
    names.set(row.id, nameOfRow(table, row.values, index, valueWords))
  }
  return wording
}

/** Rows that are named by other rows come after rows that are not. */
function byReference(methodology: Methodology, facts: AssessmentFacts['rows']) {
  const rows = methodology.tools.flatMap((tool) =>
    tablesOf(tool).flatMap((table) =>
      (facts[tool.key]?.[table.key] ?? []).map((row, index) => ({ table, row, index })),
    ),
  )
  const borrows = ({ table }: { table: TableField }) =>
    table.columns.some(
      (column) =>
        column.kind === 'reference' &&
        column.to.includes('.') &&
        table.namedBy.includes(column.key),
    )
  return [...rows.filter((row) => !borrows(row)), ...rows.filter(borrows)]
}

/** The value in words; an empty string when there is none. */
export function formatValue(wording: Wording, field: ScalarField, value: Json | undefined): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'time':
      return String(value)
    case 'number':
      return typeof value === 'number' ? printedNumber(wording, field, value) : ''
    case 'percent':
      return `${formatNumber(Number(value), wording.methodology.language)} %`
    case 'date':
      return formatDay(String(value), wording.methodology.language)
    case 'yes-no':
      return wording.words.say(value === true ? 'printed.isSo' : 'printed.isNotSo')
    case 'choice':
    case 'multi-choice': {
      const options = optionsFor(wording.methodology, field)
      return identifiersIn(value)
        .map((chosen) => options.find((option) => option.value === chosen)?.label ?? chosen)
        .join(', ')
    }
    case 'reference':
    case 'file':
      return identifiersIn(value)
        .flatMap((id) => wording.names.get(id) ?? [])
        .join(', ')
    case 'calculated':
      return ''
  }
}

/**
 * One cell of a table: calculated columns are worked out, and nothing is worked out from a hidden
 * count.
 */
export function formatCell(
  wording: Wording,
  table: TableField,
  column: ScalarField,
  row: FactRow,
): string {
  if (column.kind !== 'calculated') return formatValue(wording, column, row.values[column.key])
  const result = calculate(column.formula, row.values)
  if (result === null) return ''
  const usesHidden = formulaColumns(column).some((key) =>
    isHidden(
      table.columns.find((candidate) => candidate.key === key),
      row.values[key],
    ),
  )
  if (usesHidden) return wording.words.say('printed.hidden')
  const written = formatNumber(result, wording.methodology.language)
  return `${written}${column.unit ? ` ${column.unit}` : ''}`
}

/** Years are numbers that nobody groups by thousands. */
export function isYear(field: ScalarField): boolean {
  return field.kind === 'number' && field.integer === true && field.min === 1900
}

function printedNumber(
  { methodology, words }: Wording,
  field: Extract<ScalarField, { kind: 'number' }>,
  value: number,
): string {
  if (isHidden(field, value))
    return words.say('printed.under', {
      most: formatNumber(smallestPrintedCount, methodology.language),
    })
  const written = isYear(field) ? value : formatNumber(value, methodology.language)
  return `${written}${field.unit ? ` ${field.unit}` : ''}`
}

function isHidden(field: ScalarField | undefined, value: Json | undefined): boolean {
  return (
    field?.kind === 'number' &&
    field.counted === true &&
    typeof value === 'number' &&
    value > 0 &&
    value < smallestPrintedCount
  )
}
