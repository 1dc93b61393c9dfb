import type { FactRow } from '@/lib/core/assessment/assessment-facts'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { findTable, optionsFor } from '@/lib/core/methodology/find'
import type { SectionContent } from '@/lib/core/methodology/outline'
import { identifiersIn } from '@/lib/core/methodology/value'
import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import { toolOf } from '@/lib/core/report/reference/resolve-reference'
import type { ProseBlock } from '@/lib/core/report/text/prose'
import {
  bullets,
  chip,
  listed,
  paragraph,
  present,
  type Starting,
  sentence,
  type Word,
} from './sentence'

type TableContent = Extract<SectionContent, { from: 'table' }>
type ChartContent = Omit<Extract<SectionContent, { from: 'count-chart' }>, 'from' | 'key'>

/** Longer lists of rows are left to the table. */
const mostNamed = 12
const longestName = 300

interface Rows {
  table: TableField
  rows: FactRow[]
}

function rowsOf(
  { methodology, facts }: ReferenceMaterial,
  { tool: toolKey, table: tableKey, where }: Pick<TableContent, 'tool' | 'table' | 'where'>,
): Rows | null {
  const tool = toolOf(methodology, toolKey)
  const table = tool && findTable(tool, tableKey)
  const rows = (facts.rows[toolKey]?.[tableKey] ?? []).filter(
    (row) =>
      !where || identifiersIn(row.values[where.column]).some((value) => where.in.includes(value)),
  )
  return table && rows.length > 0 ? { table, rows } : null
}

/** How many rows there are, how they divide, and what they say, each tied to its cell. */
export function tableSentences(material: Starting, content: TableContent): ProseBlock[] {
  const found = rowsOf(material, content)
  if (!found) return []
  return [
    ...present([
      countSentence(material, content, found),
      divisionSentence(material, content, content.groupBy),
    ]),
    ...rowBullets(material, content, found),
  ]
}

/** "Findings by challenge: Cost 4, Awareness 2." */
export function chartSentences(material: Starting, content: ChartContent): ProseBlock[] {
  return present([divisionSentence(material, content, content.column, content.title)])
}

function countSentence(
  material: Starting,
  { tool, table, where }: TableContent,
  found: Rows,
): ProseBlock | null {
  const place = { kind: 'count' as const, tool, table }
  const { label } = found.table
  if (!where) {
    const count = chip(material, { ...place, column: null, value: null })
    return paragraph(...sentence(material, 'printed.starting.count', { table: label, count }))
  }
  const parts = where.in.map((value): Word[] => [
    `${optionLabel(material, found.table, where.column, value)} `,
    chip(material, { ...place, column: where.column, value }),
  ])
  const shown = parts.filter(
    ([, count]) =>
      typeof count === 'object' && count?.type === 'reference' && count.attrs.value !== '0',
  )
  return shown.length === 0
    ? null
    : paragraph(
        ...sentence(material, 'printed.starting.field', {
          label,
          value: listed(shown, ', '),
        }),
      )
}

function divisionSentence(
  material: Starting,
  { tool, table }: Pick<TableContent, 'tool' | 'table'>,
  key: string | undefined,
  title?: string,
): ProseBlock | null {
  const found = rowsOf(material, { tool, table })
  const column = found?.table.columns.find((candidate) => candidate.key === key)
  if (!found || !key || (column?.kind !== 'choice' && column?.kind !== 'multi-choice')) return null
  const used = new Set(found.rows.flatMap((row) => identifiersIn(row.values[key])))
  const parts = optionsFor(material.methodology, column)
    .filter(({ value }) => used.has(value))
    .map(({ value, label }): Word[] => [
      `${label} `,
      chip(material, { kind: 'count', tool, table, column: key, value }),
    ])
  return parts.length === 0
    ? null
    : paragraph(
        ...sentence(material, 'printed.starting.field', {
          label:
            title ??
            material.sentences.say('printed.starting.by', {
              table: found.table.label,
              column: column.label.toLowerCase(),
            }),
          value: listed(parts, ', '),
        }),
      )
}

function optionLabel(
  { methodology }: ReferenceMaterial,
  table: TableField,
  key: string,
  value: string,
): string {
  const column = table.columns.find((candidate) => candidate.key === key)
  const options =
    column?.kind === 'choice' || column?.kind === 'multi-choice'
      ? optionsFor(methodology, column)
      : []
  return (options.find((option) => option.value === value)?.label ?? value).toLowerCase()
}

/** A line for each row: its name and what is told of it, each tied to its cell. */
function rowBullets(
  material: Starting,
  content: TableContent,
  { table, rows }: Rows,
): ProseBlock[] {
  if (rows.length > mostNamed) return []
  const columns = (content.columns ?? table.columns.map(({ key }) => key)).flatMap(
    (key) => table.columns.find((column) => column.key === key) ?? [],
  )
  return bullets(
    rows.map((row) =>
      rowSentence(
        material,
        content,
        columns.filter(({ key }) => key !== content.groupBy),
        row,
      ),
    ),
  )
}

function rowSentence(
  material: Starting,
  { tool, table }: TableContent,
  columns: readonly ScalarField[],
  row: FactRow,
) {
  const chips = columns.flatMap((column): Word[][] => {
    const made = chip(material, { kind: 'cell', tool, table, row: row.id, column: column.key })
    if (
      made?.type !== 'reference' ||
      (made.attrs.value.length > longestName && column !== columns[0])
    )
      return []
    return [
      column === columns[0] || isNameLike(column)
        ? [made]
        : [`${column.label.toLowerCase()}: `, made],
    ]
  })
  const [name = [], ...told] = chips
  if (chips.length === 0) return null
  if (told.length === 0) return paragraph(...name)
  return paragraph(
    ...sentence(material, 'printed.withNote', { text: name, note: listed(told, '; ') }),
  )
}

/** Words that need no label to be understood. */
function isNameLike({ kind }: ScalarField): boolean {
  return kind === 'reference' || kind === 'multi-choice'
}
