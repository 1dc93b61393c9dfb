import { cellKey } from '@/lib/core/coverage/estimate/cell'
import { optionsFor, tablesOf } from '@/lib/core/methodology/find'
import type { ReferenceChoice } from '@/lib/core/report/report-views'
import type { ReferenceMaterial } from './reference-material'
import {
  type ReferenceGroup,
  type ReferenceTarget,
  scopeParts,
  targetKey,
} from './reference-target'
import { resolveReference } from './resolve-reference'

interface Wanted {
  /** Words that all have to occur in name or value. */
  search: string
  group: ReferenceGroup | null
}

/**
 * Everything of the record that a sentence can refer to and that this person may read, by group.
 */
export function referenceChoices(
  material: ReferenceMaterial,
  { search, group }: Wanted,
  mayRead: (target: ReferenceTarget) => boolean,
): ReferenceChoice[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = group ? [group] : order
  return groups
    .flatMap((key) => targetsOf(material, key))
    .filter(mayRead)
    .flatMap((target) => choiceOf(material, target))
    .filter(({ label, value }) =>
      words.every((word) => `${label} ${value}`.toLowerCase().includes(word)),
    )
}

const order: readonly ReferenceGroup[] = [
  'estimate',
  'population',
  'field',
  'scope',
  'count',
  'answer',
  'document',
  'cell',
]

function choiceOf(material: ReferenceMaterial, target: ReferenceTarget): ReferenceChoice[] {
  const found = resolveReference(material, target)
  return found ? [{ target: targetKey(target), group: target.kind, ...found }] : []
}

function targetsOf(material: ReferenceMaterial, group: ReferenceGroup): ReferenceTarget[] {
  const { facts, methodology } = material
  switch (group) {
    case 'field':
      return Object.entries(facts.fields).flatMap(([tool, fields]) =>
        Object.keys(fields).map((field) => ({ kind: 'field' as const, tool, field })),
      )
    case 'cell':
      return methodology.tools.flatMap((tool) =>
        tablesOf(tool).flatMap((table) =>
          (facts.rows[tool.key]?.[table.key] ?? []).flatMap(({ id }) =>
            table.columns.map((column) => ({
              kind: 'cell' as const,
              tool: tool.key,
              table: table.key,
              row: id,
              column: column.key,
            })),
          ),
        ),
      )
    case 'count':
      return countTargets(material)
    case 'scope':
      return scopeParts.map((part) => ({ kind: 'scope' as const, part }))
    case 'population':
      return facts.populations.map(({ id }) => ({ kind: 'population' as const, id }))
    case 'answer':
      return (material.questionnaire?.instances ?? []).map(({ key }) => ({
        kind: 'answer' as const,
        instance: key,
      }))
    case 'estimate':
      return (material.coverage?.coverage.figures ?? []).map(({ cell }) => ({
        kind: 'estimate' as const,
        cell: cellKey(cell),
      }))
    case 'document':
      return facts.documents.map(({ id }) => ({ kind: 'document' as const, id }))
  }
}

function countTargets({ facts, methodology }: ReferenceMaterial): ReferenceTarget[] {
  return methodology.tools.flatMap((tool) =>
    tablesOf(tool).flatMap((table): ReferenceTarget[] => {
      const rows = facts.rows[tool.key]?.[table.key] ?? []
      if (rows.length === 0) return []
      const place = { kind: 'count' as const, tool: tool.key, table: table.key }
      const choices = table.columns.filter(
        ({ kind }) => kind === 'choice' || kind === 'multi-choice',
      )
      const used = choices.flatMap((column) => {
        const values = new Set(rows.flatMap((row) => row.values[column.key] ?? []))
        const options =
          column.kind === 'choice' || column.kind === 'multi-choice'
            ? optionsFor(methodology, column)
            : []
        return options
          .filter(({ value }) => values.has(value))
          .map(({ value }) => ({ ...place, column: column.key, value }))
      })
      return [{ ...place, column: null, value: null }, ...used]
    }),
  )
}
