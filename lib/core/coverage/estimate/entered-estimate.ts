import { AppError, type FieldError } from '@/lib/core/error'
import { fieldErrorsOf } from '@/lib/core/field-errors'
import type { CoverageCell } from './cell'
import { EstimateContent, type EstimateValue } from './estimate'
import { type EstimateMethod, estimateMethods } from './estimate-methods'
import { estimateValue, type PopulationCode } from './estimate-value'

interface EnteredScope {
  /** Empty while nothing is said of whom the count is about. */
  persons: string
  year: string
  territory: string
}

/** An estimate as a person types it: numbers are text until they are checked. */
export interface EnteredEstimate {
  kind: EstimateContent['kind']
  method: string
  inputs: Record<string, string>
  /** Lines and columns pasted from a spreadsheet, for methods that need a table. */
  table: string
  numeratorDefinition: string
  denominatorDefinition: string
  numeratorScope: EnteredScope
  denominatorScope: EnteredScope
  timeliness: string
  grade: string
  limits: string
  disclosure: string
  reason: string
  band: string
  sources: { documentId: string; locator: string; use: string }[]
}

export interface CheckedEstimate {
  /** Null while something is wrong or missing. */
  content: EstimateContent | null
  /** The figure; null as long as its inputs do not give one. */
  value: EstimateValue | null
  /** By the path of the input in what was typed; `method` where the method as a whole refuses. */
  errors: FieldError[]
}

export function emptyEntry(
  cell: CoverageCell,
  definition: { numerator: string; denominator: string },
): EnteredEstimate {
  const scope = { persons: '', year: String(cell.year), territory: cell.area }
  return {
    kind: 'measured',
    method: '',
    inputs: {},
    table: '',
    numeratorDefinition: definition.numerator,
    denominatorDefinition: definition.denominator,
    numeratorScope: scope,
    denominatorScope: scope,
    timeliness: '',
    grade: '',
    limits: '',
    disclosure: 'public',
    reason: '',
    band: '',
    sources: [],
  }
}

/** What was saved, as it was typed. */
export function entryOf(content: EstimateContent, empty: EnteredEstimate): EnteredEstimate {
  if (content.kind === 'not-measured')
    return {
      ...empty,
      kind: content.kind,
      reason: content.reason,
      band: content.band ?? '',
      sources: content.sources,
    }
  const { method, inputs, columns, timeliness, grade, numeratorScope, denominatorScope, ...words } =
    content
  const typed = (scope: typeof numeratorScope) => scope && { ...scope, year: String(scope.year) }
  return {
    ...empty,
    ...words,
    method,
    inputs: Object.fromEntries(
      Object.entries(inputs).flatMap(([key, value]) =>
        value === null ? [] : [[key, String(value)]],
      ),
    ),
    table: columns ? tableText(columnsOf(method), columns) : '',
    timeliness: timeliness ?? '',
    grade: grade ?? '',
    numeratorScope: typed(numeratorScope) ?? empty.numeratorScope,
    denominatorScope: typed(denominatorScope) ?? empty.denominatorScope,
  }
}

/**
 * Checks what was typed with the schema of the interface and works the figure out with the function
 * that the server uses.
 */
export function checkEntry(
  entry: EnteredEstimate,
  cell: Pick<CoverageCell, 'indicator'>,
  population: PopulationCode,
): CheckedEstimate {
  const method = estimateMethods.find(({ key }) => key === entry.method)
  if (entry.kind === 'measured' && !method)
    return { content: null, value: null, errors: [{ path: 'method', code: 'choose-a-method' }] }
  const parsed = EstimateContent.safeParse(contentOf(entry, method))
  if (!parsed.success) {
    const errors = fieldErrorsOf(parsed.error).map(({ path, ...reason }) => ({
      path: path.split('.')[0] === 'columns' ? 'table' : path,
      ...reason,
    }))
    return { content: null, value: null, errors }
  }
  if (parsed.data.kind === 'not-measured') return { content: parsed.data, value: null, errors: [] }
  const missing = missingInputs(parsed.data.inputs, method)
  if (missing.length > 0) return { content: null, value: null, errors: missing }
  const { value, errors } = figureOf(parsed.data, cell, population, method)
  return { content: value && parsed.data, value, errors }
}

function missingInputs(
  inputs: Record<string, number | null>,
  method: EstimateMethod | undefined,
): FieldError[] {
  const needed = (method?.inputs ?? []).filter(
    ({ optional, key }) => !optional && (inputs[key] ?? null) === null,
  )
  return needed.map(({ key }) => ({ path: `inputs.${key}`, code: 'fill-in' }))
}

function figureOf(
  content: Extract<EstimateContent, { kind: 'measured' }>,
  cell: Pick<CoverageCell, 'indicator'>,
  population: PopulationCode,
  method: EstimateMethod | undefined,
): Pick<CheckedEstimate, 'value' | 'errors'> {
  try {
    return { value: estimateValue(cell, content, population), errors: [] }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    const isInput = (path: string) => method?.inputs.some(({ key }) => key === path)
    return {
      value: null,
      errors: thrown.fieldErrors.map(({ path, ...reason }) => ({
        path: isInput(path) ? `inputs.${path}` : 'method',
        ...reason,
      })),
    }
  }
}

function contentOf(entry: EnteredEstimate, method: EstimateMethod | undefined): unknown {
  const { kind, reason, band, inputs, table, timeliness, grade, numeratorScope, denominatorScope } =
    entry
  const sources = entry.sources.filter(
    ({ documentId, locator }) => documentId !== '' || locator.trim() !== '',
  )
  if (kind === 'not-measured') return { kind, reason, band: band || null, sources }
  const { numeratorDefinition, denominatorDefinition, limits, disclosure } = entry
  return {
    ...{
      kind,
      method: entry.method,
      numeratorDefinition,
      denominatorDefinition,
      limits,
      disclosure,
      sources,
    },
    inputs: Object.fromEntries(
      (method?.inputs ?? []).map(({ key }) => [key, numberOf(inputs[key] ?? '')]),
    ),
    ...(method?.columns && { columns: tableColumns(columnsOf(method.key), table) }),
    timeliness: timeliness || null,
    grade: grade || null,
    ...(numeratorScope.persons && {
      numeratorScope: { ...numeratorScope, year: numberOf(numeratorScope.year) },
    }),
    ...(denominatorScope.persons && {
      denominatorScope: { ...denominatorScope, year: numberOf(denominatorScope.year) },
    }),
  }
}

/** Null for nothing, NaN for what is no number. Commas are taken where they part thousands. */
function numberOf(text: string): number | null {
  const plain = text.replace(/\s/g, '')
  if (plain === '') return null
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}

function columnsOf(method: string): string[] {
  return estimateMethods.find(({ key }) => key === method)?.columns?.map(({ key }) => key) ?? []
}

function tableColumns(keys: readonly string[], text: string): Record<string, number[]> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const rows = lines.map((line) =>
    (line.includes('\t') ? line.split('\t') : line.trim().split(/[;\s]+/)).map(
      (cell) => numberOf(cell) ?? Number.NaN,
    ),
  )
  const isWhole = rows.every((row) => row.length === keys.length)
  return Object.fromEntries(
    keys.map((key, place) => [
      key,
      rows.map((row) => (isWhole ? (row[place] ?? Number.NaN) : Number.NaN)),
    ]),
  )
}

function tableText(keys: readonly string[], columns: Record<string, readonly number[]>): string {
  const length = Math.max(0, ...keys.map((key) => columns[key]?.length ?? 0))
  return Array.from({ length }, (_, row) =>
    keys.map((key) => columns[key]?.[row] ?? '').join('\t'),
  ).join('\n')
}
