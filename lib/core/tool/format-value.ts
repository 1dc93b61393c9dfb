import type { AssessmentFacts, FactRow } from '@/lib/core/assessment/assessment-facts'
import { printedTitle } from '@/lib/core/document/document-name'
import type { Json } from '@/lib/core/json'
import { calculate, formulaColumns } from '@/lib/core/methodology/calculate'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { findTable, findTool, optionsFor } from '@/lib/core/methodology/find'
import type { Methodology } from '@/lib/core/methodology/schema'
import { identifiersIn } from '@/lib/core/methodology/value'
import { formatDay, formatNumber, smallestPrintedCount } from '@/lib/core/rendering/format-number'

const hidden = 'hidden'

/**
 * Words for values of one assessment: labels of options, names behind references, dates and numbers
 * in English form.
 */
export interface Wording {
  methodology: Methodology
  /** Name of each document, population, member and row, by id. */
  names: ReadonlyMap<string, string>
}

export function wordingOf(methodology: Methodology, facts: AssessmentFacts): Wording {
  const rows = Object.entries(facts.rows).flatMap(([tool, tables]) =>
    Object.entries(tables).flatMap(([key, list]) =>
      list.map((row, index): [string, string] => [
        row.id,
        nameOfRow(methodology, tool, key, row, index),
      ]),
    ),
  )
  const others = [
    ...facts.documents.map((document) => [document.id, printedTitle(document)]),
    ...facts.populations.map(({ id, name }) => [id, name]),
    ...facts.members.map(({ id, name }) => [id, name]),
  ]
  return { methodology, names: new Map([...rows, ...(others as [string, string][])]) }
}

/** First words of the row, as lists of references show it. */
export function nameOfRow(
  methodology: Methodology,
  toolKey: string,
  tableKey: string,
  row: FactRow,
  index: number,
): string {
  const table = findTable(findTool(methodology, toolKey), tableKey)
  const column = table?.columns.find(
    ({ kind, key }) =>
      (kind === 'text' || kind === 'long-text') &&
      row.values[key] &&
      key !== 'wbs' &&
      key !== 'code',
  )
  const words = column ? String(row.values[column.key]) : ''
  return words ? shortened(words) : `${table?.rowLabel ?? 'row'} ${index + 1}`
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
      return typeof value === 'number' ? printedNumber(field, value) : ''
    case 'percent':
      return `${formatNumber(Number(value))} %`
    case 'date':
      return formatDay(String(value))
    case 'yes-no':
      return value === true ? 'Yes' : 'No'
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
  return usesHidden ? hidden : `${formatNumber(result)}${column.unit ? ` ${column.unit}` : ''}`
}

/** Years are numbers that nobody groups by thousands. */
export function isYear(field: ScalarField): boolean {
  return field.kind === 'number' && field.integer === true && field.min === 1900
}

function printedNumber(field: Extract<ScalarField, { kind: 'number' }>, value: number): string {
  if (isHidden(field, value)) return `under ${smallestPrintedCount}`
  return `${isYear(field) ? value : formatNumber(value)}${field.unit ? ` ${field.unit}` : ''}`
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

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
