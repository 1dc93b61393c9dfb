import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import { checkShare } from '@/lib/core/coverage/estimate/check-share'
import {
  CoverageCellInput,
  EstimateContent,
  type EstimateValue,
} from '@/lib/core/coverage/estimate/estimate'
import { estimateValue } from '@/lib/core/coverage/estimate/estimate-value'
import { AppError } from '@/lib/core/error'
import { fieldErrorsOf } from '@/lib/core/field-errors'
import {
  inputColumns,
  inputHeading,
  mostTemplateRows,
  templateColumns,
  templateMethods,
} from './template-columns'

/** What the names in the workbook can stand for. */
export interface TemplateContext {
  events: { key: string; title: string }[]
  populations: { id: string; name: string; code: string | null }[]
  documents: { id: string; title: string }[]
}

export interface TemplateEstimate {
  /** Row of the sheet; the heading is row 1. */
  row: number
  cell: CoverageCell
  content: EstimateContent
  value: EstimateValue | null
}

export interface TemplateError {
  row: number
  column: string
  message: string
}

type Row = (key: string) => string

/**
 * Reads the filled-in workbook, row by row: the estimates it holds, and what is wrong by row and
 * column.
 */
export function readTemplate(
  rows: readonly (readonly string[])[],
  context: TemplateContext,
): { estimates: TemplateEstimate[]; errors: TemplateError[] } {
  const [heading = [], ...lines] = rows
  const names = heading.map((name) => name.trim().toLowerCase())
  const unknown = names.find(
    (name) => name !== '' && !templateColumns.some(({ key }) => key === name),
  )
  if (unknown !== undefined)
    return {
      estimates: [],
      errors: [{ row: 1, column: unknown, message: 'The template has no such column.' }],
    }
  const missing = ['indicator', 'event', 'year'].find((name) => !names.includes(name))
  if (missing)
    return {
      estimates: [],
      errors: [{ row: 1, column: missing, message: 'This column is missing; use the template.' }],
    }
  if (lines.length > mostTemplateRows)
    return {
      estimates: [],
      errors: [
        {
          row: mostTemplateRows + 2,
          column: '',
          message: `A workbook holds at most ${mostTemplateRows} rows.`,
        },
      ],
    }
  const estimates: TemplateEstimate[] = []
  const errors: TemplateError[] = []
  for (const [index, line] of lines.entries()) {
    if (line.every((cell) => cell.trim() === '')) continue
    const read = readRow((key) => (line[names.indexOf(key)] ?? '').trim(), context)
    if ('errors' in read) errors.push(...read.errors.map((error) => ({ row: index + 2, ...error })))
    else estimates.push({ row: index + 2, ...read })
  }
  if (estimates.length + errors.length === 0)
    errors.push({ row: 2, column: '', message: 'The sheet has no rows below the heading.' })
  return { estimates, errors }
}

type Problem = Omit<TemplateError, 'row'>

function readRow(
  row: Row,
  context: TemplateContext,
): Omit<TemplateEstimate, 'row'> | { errors: Problem[] } {
  const errors: Problem[] = []
  const note = (column: string, message: string) => errors.push({ column, message })
  const cell = CoverageCellInput.safeParse({
    indicator: row('indicator').toUpperCase(),
    event: eventOf(row('event'), context, note),
    populationId: populationOf(row('population'), context, note),
    year: numberOf('year', row('year'), note) ?? 0,
    area: row('area'),
    sex: row('sex').toLowerCase() || 'all',
  })
  if (!cell.success)
    for (const { path, message } of fieldErrorsOf(cell.error)) note(columnOf(path), message)
  const content = EstimateContent.safeParse(contentOf(row, context, note))
  if (!content.success)
    for (const { path, message } of fieldErrorsOf(content.error)) note(columnOf(path), message)
  if (errors.length > 0 || !cell.success || !content.success) return { errors }
  try {
    const value =
      content.data.kind === 'measured'
        ? estimateValue(cell.data, content.data, codeOf(cell.data.populationId, context))
        : null
    if (value) checkShare(cell.data.indicator, value)
    return { cell: cell.data, content: content.data, value }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return {
      errors: thrown.fieldErrors.map(({ path, message }) => ({
        column: inputHeading(path),
        message,
      })),
    }
  }
}

type Note = (column: string, message: string) => void

function contentOf(row: Row, context: TemplateContext, note: Note): unknown {
  const sources = sourcesOf(row, context, note)
  const reason = row('reason_not_measured')
  if (reason !== '') {
    if (row('method') !== '')
      note('method', 'Give either a method or a reason why there is no figure.')
    return { kind: 'not-measured', reason, band: row('band') || null, sources }
  }
  const method = row('method').toLowerCase()
  const chosen = templateMethods.find(({ key }) => key === method)
  if (chosen && !chosen.indicators.includes(row('indicator').toUpperCase()))
    note('method', `The method "${method}" is not for this indicator.`)
  if (!chosen)
    note(
      'method',
      method === ''
        ? 'Give a method, or a reason why there is no figure.'
        : `There is no method "${method}".`,
    )
  const given = inputColumns.filter(({ key }) => row(key) !== '')
  for (const { key, input } of given)
    if (chosen && !chosen.inputs.some((one) => one.key === input))
      note(key, `The method "${method}" does not use this.`)
  for (const { key, optional } of chosen?.inputs ?? [])
    if (!optional && row(inputHeading(key)) === '') note(inputHeading(key), 'Fill this in.')
  const inputs = Object.fromEntries(
    given.map(({ key, input }) => [input, numberOf(key, row(key), note)]),
  )
  const about = {
    numeratorDefinition: '',
    denominatorDefinition: '',
    timeliness: null,
    sources,
    limits: row('limits'),
  }
  return {
    kind: 'measured',
    method,
    inputs,
    ...about,
    grade: row('grade').toUpperCase() || null,
    disclosure: row('disclosure').toLowerCase() || 'public',
  }
}

function numberOf(column: string, text: string, note: Note): number | null {
  if (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text)) {
    if (Number(text) >= 0) return Number(text)
    note(column, `${text} is negative.`)
  } else note(column, text === '' ? 'Fill this in.' : `"${text.slice(0, 40)}" is not a number.`)
  return null
}

function eventOf(text: string, { events }: TemplateContext, note: Note): string {
  const found = events.find(({ key, title }) => same(key, text) || same(title, text))
  if (!found)
    note(
      'event',
      text === '' ? 'Fill this in.' : `"${text.slice(0, 40)}" is no event of the assessment.`,
    )
  return found?.key ?? ''
}

function populationOf(text: string, { populations }: TemplateContext, note: Note): string | null {
  if (text === '') return null
  const found = populations.find(({ name }) => same(name, text))
  if (!found) note('population', `"${text.slice(0, 80)}" is no population in scope.`)
  return found?.id ?? null
}

function codeOf(populationId: string | null, { populations }: TemplateContext): string | null {
  return populationId === null
    ? null
    : (populations.find(({ id }) => id === populationId)?.code ?? '')
}

function sourcesOf(
  row: Row,
  { documents }: TemplateContext,
  note: Note,
): { documentId: string; locator: string; use: 'both' }[] {
  const title = row('source')
  if (title === '') return []
  const found = documents.find((document) => same(document.title, title))
  if (!found) note('source', `The library has no document "${title.slice(0, 80)}".`)
  return found ? [{ documentId: found.id, locator: row('source_page'), use: 'both' }] : []
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function columnOf(path: string): string {
  const names: Record<string, string> = {
    populationId: 'population',
    reason: 'reason_not_measured',
  }
  const first = path.split('.')[0] ?? ''
  return names[first] ?? first
}
