import type { AssessmentFacts, FactRow } from '@/lib/core/assessment/assessment-facts'
import { coverageBlocks } from '@/lib/core/coverage/report/coverage-content'
import { reviewBlocks } from '@/lib/core/desk-review/report/review-blocks'
import { bibliographyBlocks } from '@/lib/core/document/bibliography-blocks'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { findField, findTable, findTool, optionsFor } from '@/lib/core/methodology/find'
import type { Methodology, RowCondition, SectionContent } from '@/lib/core/methodology/schema'
import { identifiersIn } from '@/lib/core/methodology/value'
import { questionnaireBlocks } from '@/lib/core/questionnaire/report/questionnaire-blocks'
import { stateAnswerBlocks } from '@/lib/core/questionnaire/report/state-answer-blocks'
import type { Block, Inline } from '@/lib/core/rendering/block'
import {
  formatCell,
  formatDay,
  formatValue,
  smallestPrintedCount,
  type Wording,
} from './format-value'
import { sizeWords } from './size-words'

export interface Surroundings {
  methodology: Methodology
  facts: AssessmentFacts
  wording: Wording
}

/** What the record itself composes; a text that people wrote is quoted by the builder of the document. */
export type RecordContent = Exclude<SectionContent, { from: 'report' }>

/** Blocks of one piece of content; sub-headings, if any, start at `level`. */
export function contentBlocks(
  around: Surroundings,
  content: RecordContent,
  level: number,
): Block[] {
  switch (content.from) {
    case 'text':
      return paragraphs(content.text)
    case 'note':
      return [{ type: 'note', tone: 'info', content: [{ text: content.text }] }]
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
    case 'bibliography':
      return bibliographyBlocks(around.facts.documents)
    case 'members':
      return memberBlocks(around)
    case 'progress':
      return progressBlocks(around)
    case 'questionnaire':
      return questionnaireBlocks(around.methodology, around.facts, content.part, level)
    case 'answers':
      return stateAnswerBlocks(around.methodology, around.facts, content.sections)
    case 'coverage':
      return coverageBlocks(around.methodology, around.facts, content.part)
    case 'review':
      return reviewBlocks(around, content.part, level)
  }
}

function paragraphs(text: string): Block[] {
  const parts = text.split(/\n\s*\n/).map((part) => part.trim())
  return parts.filter(Boolean).map((part) => ({ type: 'paragraph', content: [{ text: part }] }))
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
  return [...named, { title: 'Not assigned', rows: rest }].filter((group) => group.rows.length > 0)
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

const portraitColumns = 6

function simpleTable(
  caption: string,
  columns: { label: string; numeric?: boolean; width?: number }[],
  rows: string[][],
): Block {
  return {
    type: 'table',
    caption,
    columns: columns.map(({ label, numeric, width }) => ({
      label,
      align: numeric ? ('end' as const) : ('start' as const),
      width: width ?? 1,
    })),
    rows: rows.map((row) => row.map((text): Inline[] => (text ? [{ text }] : []))),
    ...(columns.length > portraitColumns && { landscape: true }),
  }
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
        { label: 'Number', numeric: true },
      ],
      counted.map(({ title, rows: members }) => [title, String(members.length)]),
    ),
  ]
}

function scopeBlocks({ methodology, facts }: Surroundings): Block[] {
  const { events, territory, referenceStart, referenceEnd, languages } = facts.assessment
  const eventNames = events.map(
    (key) => methodology.events.find((event) => event.key === key)?.title ?? key,
  )
  const period = [referenceStart, referenceEnd]
    .map((day) => (day ? formatDay(day) : '…'))
    .join(' to ')
  const items = [
    { term: 'Vital events', text: eventNames.join(', ') },
    { term: 'Territory', text: territory.join(', ') },
    { term: 'Reference period', text: referenceStart || referenceEnd ? period : '' },
    { term: 'Populations of interest', text: facts.populations.map(({ name }) => name).join(', ') },
    { term: 'Languages', text: languages.join(', ') },
  ].filter(({ text }) => text !== '')
  return items.length > 0
    ? [
        {
          type: 'definitions',
          items: items.map(({ term, text }) => ({ term, detail: [{ text }] })),
        },
      ]
    : []
}

function populationBlocks({ facts }: Surroundings): Block[] {
  if (facts.populations.length === 0) return []
  const columns = [
    { label: 'Population' },
    { label: 'Definition', width: 3 },
    { label: 'Size', numeric: true },
    { label: 'Source and date', width: 1.5 },
    { label: 'Areas', width: 1.5 },
  ]
  const rows = facts.populations.map((population) => [
    population.name,
    population.definition,
    sizeWords(population.sizeEstimate, facts.coverage?.smallestCell ?? smallestPrintedCount),
    [population.sizeSource, population.sizeOn ? formatDay(population.sizeOn) : '']
      .filter(Boolean)
      .join(', '),
    population.areas,
  ])
  return [simpleTable('Populations of interest', columns, rows)]
}

function documentBlocks({ facts }: Surroundings): Block[] {
  const open = facts.documents.filter((document) => document.confidentiality !== 'confidential')
  const withheld = facts.documents.length - open.length
  const columns = [
    { label: 'Title', width: 3 },
    { label: 'Type' },
    { label: 'Issuer', width: 2 },
    { label: 'Date' },
    { label: 'Language' },
  ]
  const rows = open.map(({ title, type, issuer, date, language }) => [
    title,
    type,
    issuer,
    date ? formatDay(date) : '',
    language,
  ])
  return [
    ...(rows.length > 0 ? [simpleTable('Materials', columns, rows)] : []),
    ...(withheld > 0
      ? paragraphs(
          `${withheld} confidential ${withheld === 1 ? 'document is' : 'documents are'} not listed.`,
        )
      : []),
  ]
}

function memberBlocks({ facts }: Surroundings): Block[] {
  if (facts.members.length === 0) return []
  return [
    simpleTable(
      'People of the assessment',
      [
        { label: 'Name', width: 2 },
        { label: 'Institution', width: 2 },
        { label: 'Role', width: 2 },
      ],
      facts.members.map(({ name, institution, roles }) => [name, institution, roles.join(', ')]),
    ),
  ]
}

function progressBlocks({ methodology, facts }: Surroundings): Block[] {
  const rows = methodology.steps.map((step) => {
    const state = facts.steps.find(({ key }) => key === step.key)
    return [
      String(step.number),
      step.title,
      state?.status.replace('-', ' ') ?? '',
      state?.completedAt ? formatDay(state.completedAt) : '',
      state?.overridden ? 'yes' : '',
    ]
  })
  return [
    simpleTable(
      'Progress',
      [
        { label: 'No.' },
        { label: 'Step', width: 4 },
        { label: 'State', width: 2 },
        { label: 'Completed', width: 2 },
        { label: 'Overridden' },
      ],
      rows,
    ),
  ]
}
