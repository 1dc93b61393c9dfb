import type { FactRow } from '@/lib/core/assessment/assessment-facts'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { findField, findTable, findTool, optionsFor } from '@/lib/core/methodology/find'
import type { RowCondition } from '@/lib/core/methodology/guard'
import type { SectionContent } from '@/lib/core/methodology/outline'
import { langOf } from '@/lib/core/methodology/spoken'
import { identifiersIn } from '@/lib/core/methodology/value'
import { featureBlocks } from '@/lib/core/registry/content-builders'
import type { Block } from '@/lib/core/rendering/block'
import { paragraphs, simpleTable } from '@/lib/core/rendering/simple-blocks'
import { formatCell, formatValue } from '@/lib/core/tool/format-value'
import type { Surroundings } from '@/lib/core/tool/surroundings'
import { withLanguage } from './mark-language'
import {
  documentBlocks,
  memberBlocks,
  populationBlocks,
  progressBlocks,
  scopeBlocks,
} from './record-sections'

/**
 * What the record itself composes; a text that people wrote is quoted by the builder of the
 * document.
 */
export type RecordContent = Exclude<SectionContent, { from: 'report' }>

/** Blocks of one piece of content; sub-headings, if any, start at `level`. */
export function contentBlocks(
  around: Surroundings,
  content: RecordContent,
  level: number,
): Block[] {
  return withLanguage(around.spoken, composed(around, content, level))
}

function composed(around: Surroundings, content: RecordContent, level: number): Block[] {
  switch (content.from) {
    case 'text':
      return paragraphs(content.text)
    case 'note':
      return [
        {
          type: 'note',
          tone: 'info',
          content: [{ text: content.text, ...langOf(around.spoken, content.text) }],
        },
      ]
    case 'field':
      return fieldBlocks(around, content)
    case 'table':
      return tableBlocks(around, content, level)
    case 'count-chart':
      return chartBlocks(around, content)
    case 'scope':
      return scopeBlocks(around)
    case 'populations':
      return populationBlocks(around)
    case 'documents':
      return documentBlocks(around)
    case 'members':
      return memberBlocks(around)
    case 'progress':
      return progressBlocks(around)
    case 'questionnaire':
    case 'answers':
    case 'coverage':
    case 'review':
    case 'bibliography':
      return featureBlocks(around, content, level)
  }
}

function fieldBlocks(
  around: Surroundings,
  content: Extract<SectionContent, { from: 'field' }>,
): Block[] {
  const field = findField(findTool(around.methodology, content.tool), content.field)
  if (!field || field.kind === 'table') return []
  const words = formatValue(
    around.wording,
    field,
    around.facts.fields[content.tool]?.[content.field],
  )
  if (!words) return []
  return content.labelled
    ? [{ type: 'definitions', items: [{ term: field.label, detail: [{ text: words }] }] }]
    : paragraphs(words)
}

function tableBlocks(
  around: Surroundings,
  content: Extract<SectionContent, { from: 'table' }>,
  level: number,
): Block[] {
  const table = findTable(findTool(around.methodology, content.tool), content.table)
  const rows = (around.facts.rows[content.tool]?.[content.table] ?? []).filter((row) =>
    meets(row, content.where),
  )
  if (!table || rows.length === 0) return []
  const keys = content.columns ?? table.columns.map(({ key }) => key)
  const columns = keys
    .flatMap((key) => table.columns.find((column) => column.key === key) ?? [])
    .filter((column) => column.key !== content.groupBy)
  if (!content.groupBy) return [rowsTable(around, table, columns, rows, table.label)]
  return groups(around, table, content.groupBy, rows).flatMap(
    ({ title, rows: members }, index): Block[] => [
      {
        type: 'heading',
        level: Math.min(level, 4),
        text: title,
        anchor: `${content.tool}-${content.table.replaceAll('_', '-')}-${index + 1}`,
      },
      rowsTable(around, table, columns, members, `${table.label}: ${title}`),
    ],
  )
}

function meets(row: FactRow, where: RowCondition | undefined): boolean {
  return !where || identifiersIn(row.values[where.column]).some((value) => where.in.includes(value))
}

function groups(
  around: Surroundings,
  table: TableField,
  by: string,
  rows: FactRow[],
): { title: string; rows: FactRow[] }[] {
  const column = table.columns.find(({ key }) => key === by)
  const options =
    column?.kind === 'choice' || column?.kind === 'multi-choice'
      ? optionsFor(around.methodology, column)
      : []
  const named = options.map(({ value, label }) => ({
    title: label,
    rows: rows.filter((row) => identifiersIn(row.values[by]).includes(value)),
  }))
  const rest = rows.filter((row) => identifiersIn(row.values[by]).length === 0)
  return [...named, { title: around.words.say('printed.notAssigned'), rows: rest }].filter(
    (group) => group.rows.length > 0,
  )
}

function rowsTable(
  around: Surroundings,
  table: TableField,
  columns: ScalarField[],
  rows: FactRow[],
  caption: string,
): Block {
  return simpleTable(
    caption,
    columns.map((column) => ({
      label: column.label,
      numeric: isNumeric(column),
      width: widthOf(column),
    })),
    rows.map((row) => columns.map((column) => formatCell(around.wording, table, column, row))),
  )
}

function isNumeric(column: ScalarField): boolean {
  return column.kind === 'number' || column.kind === 'percent' || column.kind === 'calculated'
}

function widthOf(column: ScalarField): number {
  if (column.kind === 'long-text') return 3
  return column.kind === 'text' || column.kind === 'reference' || column.kind === 'multi-choice'
    ? 2
    : 1.2
}

function chartBlocks(
  around: Surroundings,
  content: Extract<SectionContent, { from: 'count-chart' }>,
): Block[] {
  const table = findTable(findTool(around.methodology, content.tool), content.table)
  const rows = around.facts.rows[content.tool]?.[content.table] ?? []
  const counted = table ? groups(around, table, content.column, rows) : []
  if (!table || counted.length === 0) return []
  const alt = `${content.title}: ${counted.map(({ title, rows: members }) => `${title} ${members.length}`).join('; ')}.`
  return [
    {
      type: 'chart',
      chart: 'bar',
      title: content.title,
      alt,
      unit: table.rowLabel,
      categories: counted.map(({ title }) => title),
      series: [{ name: table.label, values: counted.map(({ rows: members }) => members.length) }],
    },
    simpleTable(
      content.title,
      [
        { label: table.columns.find(({ key }) => key === content.column)?.label ?? '', width: 3 },
        { label: around.words.say('printed.count'), numeric: true },
      ],
      counted.map(({ title, rows: members }) => [title, String(members.length)]),
    ),
  ]
}
