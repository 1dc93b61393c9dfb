import { z } from 'zod'
import { checkShare } from '@/lib/core/coverage/estimate/check-share'
import { estimateValue } from '@/lib/core/coverage/estimate/estimate-value'
import { AppError } from '@/lib/core/error'
import { fieldErrorsOf } from '@/lib/core/field-errors'
import { type ReasonParams, ReasonView } from '@/lib/core/reason'
import type { ReasonCode } from '@/lib/core/words'
import { CoverageCell } from '../estimate/cell'
import { CoverageCellInput, EstimateContent, EstimateValue } from '../estimate/estimate'
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

export const TemplateEstimate = z.object({
  /** Row of the sheet; the heading is row 1. */
  row: z.number(),
  cell: CoverageCell,
  content: EstimateContent,
  value: EstimateValue.nullable(),
})
TemplateEstimate.register(z.globalRegistry, { id: 'TemplateEstimate' })
export type TemplateEstimate = z.infer<typeof TemplateEstimate>

export const TemplateError = z.object({ row: z.number(), column: z.string() }).and(ReasonView)
export type TemplateError = z.infer<typeof TemplateError>

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
      errors: [{ row: 1, column: unknown, code: 'template-has-no-such-column' }],
    }
  const missing = ['indicator', 'event', 'year'].find((name) => !names.includes(name))
  if (missing)
    return {
      estimates: [],
      errors: [{ row: 1, column: missing, code: 'column-missing-use-template' }],
    }
  if (lines.length > mostTemplateRows)
    return {
      estimates: [],
      errors: [
        {
          row: mostTemplateRows + 2,
          column: '',
          code: 'workbook-rows-at-most',
          params: { most: mostTemplateRows },
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
    errors.push({ row: 2, column: '', code: 'sheet-has-no-rows' })
  return { estimates, errors }
}

type Problem = Omit<TemplateError, 'row'>

function readRow(
  row: Row,
  context: TemplateContext,
): Omit<TemplateEstimate, 'row'> | { errors: Problem[] } {
  const errors: Problem[] = []
  const note: Note = (column, code, params) =>
    errors.push({ column, code, ...(params && { params }) })
  const cell = CoverageCellInput.safeParse({
    indicator: row('indicator').toUpperCase(),
    event: eventOf(row('event'), context, note),
    populationId: populationOf(row('population'), context, note),
    year: numberOf('year', row('year'), note) ?? 0,
    area: row('area'),
    sex: row('sex').toLowerCase() || 'all',
  })
  if (!cell.success)
    for (const { path, code, params } of fieldErrorsOf(cell.error))
      note(columnOf(path), code, params)
  const content = EstimateContent.safeParse(contentOf(row, context, note))
  if (!content.success)
    for (const { path, code, params } of fieldErrorsOf(content.error))
      note(columnOf(path), code, params)
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
      errors: thrown.fieldErrors.map(({ path, ...reason }) => ({
        column: inputHeading(path),
        ...reason,
      })),
    }
  }
}

type Note = (column: string, code: ReasonCode, params?: ReasonParams) => void

function contentOf(row: Row, context: TemplateContext, note: Note): unknown {
  const sources = sourcesOf(row, context, note)
  const reason = row('reason_not_measured')
  if (reason !== '') {
    if (row('method') !== '') note('method', 'method-or-reason')
    return { kind: 'not-measured', reason, band: row('band') || null, sources }
  }
  const method = row('method').toLowerCase()
  const chosen = templateMethods.find(({ key }) => key === method)
  if (chosen && !chosen.indicators.includes(row('indicator').toUpperCase()))
    note('method', 'method-not-for-indicator', { method })
  if (!chosen)
    note('method', method === '' ? 'give-method-or-reason' : 'no-method-called', { method })
  const given = inputColumns.filter(({ key }) => row(key) !== '')
  for (const { key, input } of given)
    if (chosen && !chosen.inputs.some((one) => one.key === input.key))
      note(key, 'method-does-not-use', { method })
  for (const { key, optional } of chosen?.inputs ?? [])
    if (!optional && row(inputHeading(key)) === '') note(inputHeading(key), 'fill-in')
  const inputs = Object.fromEntries(
    given.map(({ key, input }) => [input.key, numberOf(key, row(key), note)]),
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
    note(column, 'value-is-negative', { value: text })
  } else
    note(column, text === '' ? 'fill-in' : 'value-is-not-a-number', { value: text.slice(0, 40) })
  return null
}

function eventOf(text: string, { events }: TemplateContext, note: Note): string {
  const found = events.find(({ key, title }) => same(key, text) || same(title, text))
  if (!found)
    note('event', text === '' ? 'fill-in' : 'no-event-of-assessment', { value: text.slice(0, 40) })
  return found?.key ?? ''
}

function populationOf(text: string, { populations }: TemplateContext, note: Note): string | null {
  if (text === '') return null
  const found = populations.find(({ name }) => same(name, text))
  if (!found) note('population', 'no-population-in-scope', { value: text.slice(0, 80) })
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
  if (!found) note('source', 'library-has-no-document', { value: title.slice(0, 80) })
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
