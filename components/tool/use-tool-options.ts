import type { Rows } from '@/lib/client/tool/tool-contents'
import type { Json } from '@/lib/core/json'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { findTable } from '@/lib/core/methodology/find'
import { type CellWords, nameOfRow } from '@/lib/core/methodology/name-of-row'
import type { Tool } from '@/lib/core/methodology/schema'
import { useValueWords } from './use-value-words'

interface Lists {
  optionSets: Record<string, Option[]>
  references: Record<string, { id: string; label: string }[]>
}

interface ToolOptions {
  /** As the server listed them. */
  choices: (field: ScalarField) => Option[]
  /** With the rows of this very tool as they stand on the screen, new ones too. */
  optionsFor: (field: ScalarField, rows: Rows) => Option[]
}

/** What each field of the tool can be set to. */
export function useToolOptions(tool: Tool, { optionSets, references }: Lists): ToolOptions {
  const valueWords = useValueWords()
  const choices = (field: ScalarField): Option[] =>
    field.kind === 'choice' || field.kind === 'multi-choice'
      ? (field.options ?? optionSets[field.optionSet ?? ''] ?? [])
      : (references[targetOf(field)] ?? []).map(({ id, label }) => ({ value: id, label }))
  const words: CellWords = (column, value) => valueWords(column, value as Json, choices(column))
  const optionsFor = (field: ScalarField, rows: Rows): Option[] => {
    const [toolKey, tableKey = ''] = targetOf(field).split('.')
    const table = toolKey === tool.key ? findTable(tool, tableKey) : undefined
    if (!table) return choices(field)
    return (rows[tableKey] ?? []).map((row, index) => ({
      value: row.id,
      label: nameOfRow(table, row.values, index, words),
    }))
  }
  return { choices, optionsFor }
}

function targetOf(field: ScalarField): string {
  return field.kind === 'file' ? 'document' : field.kind === 'reference' ? field.to : ''
}
