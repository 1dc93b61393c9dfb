import type { FactDocument, FactRow } from '@/lib/core/assessment/assessment-facts'
import { documentName } from '@/lib/core/document/document-name'
import type { Json } from '@/lib/core/json'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { findTable, optionsFor, toolName } from '@/lib/core/methodology/find'
import type { Tool } from '@/lib/core/methodology/schema'
import { identifiersIn } from '@/lib/core/methodology/value'
import { formatNumber } from '@/lib/core/rendering/format-number'
import { formatCell, isYear } from '@/lib/core/tool/format-value'
import type { Words } from '@/lib/core/words'
import type { ReferenceMaterial } from './reference-material'
import type { ReferenceTarget } from './reference-target'
import type { ResolvedValue } from './resolved-value'

type Target<K extends ReferenceTarget['kind']> = Extract<ReferenceTarget, { kind: K }>

function tableOf(
  { methodology }: ReferenceMaterial,
  toolKey: string,
  tableKey: string,
): { tool: Tool; table: TableField } | null {
  const tool = methodology.tools.find(({ key }) => key === toolKey)
  const table = tool && findTable(tool, tableKey)
  return tool && table ? { tool, table } : null
}

/**
 * One cell of a row, with the documents that the row names; a number also with its year and
 * quality.
 */
export function cellReference(
  material: ReferenceMaterial,
  target: Target<'cell'>,
): ResolvedValue | null {
  const found = tableOf(material, target.tool, target.table)
  const rows = material.facts.rows[target.tool]?.[target.table] ?? []
  const row = rows.find(({ id }) => id === target.row)
  const column = found?.table.columns.find(({ key }) => key === target.column)
  if (!found || !row || !column) return null
  const { documents } = material.facts
  return {
    label: `${material.wording.names.get(row.id)}: ${column.label}`,
    value:
      namedDocuments(material.words, documents, column, row.values[column.key]) ??
      formatCell(material.wording, found.table, column, row),
    source: [
      ...documentsOf(material.words, documents, found.table, row),
      ...figureNotes(material, found.table, column, row),
      toolName(found.tool),
    ].join('; '),
  }
}

/**
 * Titles behind a reference to documents, a confidential one unnamed; null for another kind of
 * field.
 */
export function namedDocuments(
  words: Words,
  documents: readonly FactDocument[],
  field: ScalarField,
  value: Json | undefined,
): string | null {
  if (field.kind !== 'file' && !(field.kind === 'reference' && field.to === 'document')) return null
  return identifiersIn(value)
    .map((id) => documentName(words, documents, id))
    .join(', ')
}

function documentsOf(
  words: Words,
  documents: readonly FactDocument[],
  { columns }: TableField,
  row: FactRow,
): string[] {
  return columns.flatMap(
    (column) => namedDocuments(words, documents, column, row.values[column.key]) || [],
  )
}

function figureNotes(
  { wording }: ReferenceMaterial,
  table: TableField,
  column: ScalarField,
  row: FactRow,
): string[] {
  if (column.kind !== 'number' && column.kind !== 'percent' && column.kind !== 'calculated')
    return []
  const told = table.columns.filter(
    (other) => other.key !== column.key && (isYear(other) || isGrade(other)),
  )
  return told.flatMap((other) => {
    const words = formatCell(wording, table, other, row)
    return words ? [`${other.label}: ${words}`] : []
  })
}

/** Whether the column holds the quality grade of a figure. */
function isGrade(column: ScalarField): boolean {
  return (
    column.kind === 'choice' &&
    (column.options?.map(({ value }) => value).join('') ?? '') === 'ABCDE'
  )
}

/** How many rows the table has, or how many of them hold the value. */
export function countReference(
  material: ReferenceMaterial,
  { tool: toolKey, table: tableKey, column: key, value }: Target<'count'>,
): ResolvedValue | null {
  const found = tableOf(material, toolKey, tableKey)
  if (!found) return null
  const { tool, table } = found
  const rows = material.facts.rows[toolKey]?.[tableKey] ?? []
  const lang = material.methodology.language
  const source = material.words.say('printed.reference.rowCount', { tool: toolName(tool) })
  if (key === null)
    return {
      label: table.label,
      value: formatNumber(rows.length, lang),
      source,
    }
  const column = table.columns.find((candidate) => candidate.key === key)
  if (column?.kind !== 'choice' && column?.kind !== 'multi-choice') return null
  const option = optionsFor(material.methodology, column).find(
    (candidate) => candidate.value === value,
  )
  const counted = rows.filter((row) => identifiersIn(row.values[key]).includes(value ?? ''))
  return option
    ? {
        label: `${table.label}: ${option.label}`,
        value: formatNumber(counted.length, lang),
        source,
      }
    : null
}
