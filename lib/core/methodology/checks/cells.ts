import { calculate } from '../calculate'
import type { Field, ScalarField, TableField } from '../field'
import { type CellWords, nameOfRow } from '../name-of-row'
import type { Tool } from '../schema'
import { identifiersIn } from '../value'
import type { Check, Condition, Other } from './check'
import { type CheckParam, words } from './failure'

type Values = Readonly<Record<string, unknown>>
export interface CheckedRow {
  id: string
  values: Values
}

/** What checks look at: the fields and rows of one or more tools, and the day it is. */
export interface CheckMaterial {
  fields: Readonly<Record<string, Values>>
  rows: Readonly<Record<string, Readonly<Record<string, readonly CheckedRow[]>>>>
  /** ISO day in the zone of whoever looks. */
  today: string
}

/** What checks need of an edition; small enough to go to the browser. */
export interface CheckEdition {
  tools: readonly Pick<Tool, 'key' | 'sections'>[]
  /** Codes of the lists that checks name. */
  lists: Readonly<Record<string, readonly string[]>>
}

/** A row of a table, or the fields of a form taken together. */
export interface CheckedRecord {
  row: CheckedRow | null
  index: number
  values: Values
}

export interface Cell {
  field: ScalarField
  value: unknown
  /** Name of the row it stands in, where that is not the row under check. */
  of?: string
}

/** Reads the cells that one check speaks of. */
export class Cells {
  private readonly byId = new Map<string, Map<string, { row: CheckedRow; index: number }>>()

  constructor(
    private readonly edition: CheckEdition,
    private readonly material: CheckMaterial,
    private readonly check: Check,
    readonly words: CellWords,
  ) {}

  get today(): string {
    return this.material.today
  }

  membersOf(list: string): readonly string[] {
    return this.edition.lists[list] ?? []
  }

  /** The rows, or the one form, that the conditions of the check let through. */
  records(): CheckedRecord[] {
    const { tool, table, where = [] } = this.check
    const all = table
      ? this.rowsOf(tool, table).map((row, index) => ({ row, index, values: row.values }))
      : [{ row: null, index: 0, values: this.material.fields[tool] ?? {} }]
    return all.filter((record) => where.every((condition) => this.holds(condition, record)))
  }

  column(key: string): ScalarField | undefined {
    return columnOf(this.edition.tools, this.check.tool, this.check.table, key)
  }

  label(key: string): CheckParam {
    return words(this.column(key)?.label ?? key)
  }

  cell(record: CheckedRecord, key: string): Cell | null {
    return cellOf(this.column(key), record.values)
  }

  nameOf(record: CheckedRecord): string | null {
    if (!record.row || !this.check.table) return null
    return this.rowName(this.check.tool, this.check.table, record.row, record.index)
  }

  /** Filled cells that the value of the record is held against. */
  others(record: CheckedRecord, other: Other): Cell[] {
    if ('field' in other) {
      const values = this.material.fields[other.tool] ?? {}
      return filled([
        cellOf(columnOf(this.edition.tools, other.tool, undefined, other.field), values),
      ])
    }
    if ('table' in other) {
      const column = columnOf(this.edition.tools, other.tool, other.table, other.column)
      return filled(this.rowsOf(other.tool, other.table).map((row) => cellOf(column, row.values)))
    }
    return 'through' in other
      ? this.beyond(record, other.through, other.column)
      : filled([this.cell(record, other.column)])
  }

  /** What made the conditions hold, in words: "Status: Cancelled". */
  because(record: CheckedRecord): string[] {
    return (this.check.where ?? []).flatMap((condition) =>
      this.conditionCells(condition, record).map(({ field, value }) =>
        'filled' in condition ? field.label : `${field.label}: ${this.words(field, value)}`,
      ),
    )
  }

  private holds(condition: Condition, record: CheckedRecord): boolean {
    const cells = this.conditionCells(condition, record)
    if ('filled' in condition) return cells.length > 0 === condition.filled
    const wanted = 'in' in condition ? condition.in : textsOf(this.others(record, condition.sameAs))
    const known = new Set(wanted.map(plain))
    return textsOf(cells).some((text) => known.has(plain(text)))
  }

  private conditionCells({ through, column }: Condition, record: CheckedRecord): Cell[] {
    return through ? this.beyond(record, through, column) : filled([this.cell(record, column)])
  }

  private beyond(record: CheckedRecord, through: string, column: string): Cell[] {
    const target = targetOf(this.column(through))
    if (!target) return []
    const [tool, table] = target
    const field = columnOf(this.edition.tools, tool, table, column)
    return identifiersIn(record.values[through]).flatMap((id) => {
      const named = this.rowsById(tool, table).get(id)
      const cell = named ? cellOf(field, named.row.values) : null
      return named && cell
        ? [{ ...cell, of: this.rowName(tool, table, named.row, named.index) }]
        : []
    })
  }

  private rowsById(tool: string, table: string): Map<string, { row: CheckedRow; index: number }> {
    const key = `${tool}.${table}`
    const known =
      this.byId.get(key) ??
      new Map(this.rowsOf(tool, table).map((row, index) => [row.id, { row, index }]))
    this.byId.set(key, known)
    return known
  }

  private rowName(tool: string, table: string, row: CheckedRow, index: number): string {
    const found = tableOf(this.edition.tools, tool, table)
    return found ? nameOfRow(found, row.values, index, this.words) : row.id
  }

  private rowsOf(tool: string, table: string): readonly CheckedRow[] {
    return this.material.rows[tool]?.[table] ?? []
  }
}

type Tools = CheckEdition['tools']

export function tableOf(tools: Tools, tool: string, table: string): TableField | null {
  const found = fieldOf(tools, tool, table)
  return found?.kind === 'table' ? found : null
}

/** The column of the table, or the field of the form where there is no table. */
export function columnOf(
  tools: Tools,
  tool: string,
  table: string | undefined,
  key: string,
): ScalarField | undefined {
  if (table) return tableOf(tools, tool, table)?.columns.find((column) => column.key === key)
  const field = fieldOf(tools, tool, key)
  return field?.kind === 'table' ? undefined : field
}

/** Tool and table whose rows a reference names; null for other fields and other targets. */
export function targetOf(field: ScalarField | undefined): [tool: string, table: string] | null {
  if (field?.kind !== 'reference' || !field.to.includes('.')) return null
  const [tool = '', table = ''] = field.to.split('.')
  return [tool, table]
}

export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/** Words as they are compared: case and outer spaces do not count. */
export function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}

export function parts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

function fieldOf(tools: Tools, toolKey: string, key: string): Field | undefined {
  const tool = tools.find((candidate) => candidate.key === toolKey)
  return tool?.sections.flatMap(({ fields }) => fields).find((field) => field.key === key)
}

function cellOf(field: ScalarField | undefined, values: Values): Cell | null {
  if (!field) return null
  const value = field.kind === 'calculated' ? calculate(field.formula, values) : values[field.key]
  return isEmpty(value) ? null : { field, value }
}

function textsOf(cells: readonly Cell[]): string[] {
  return cells.flatMap(({ value }) => parts(value))
}

function filled(cells: (Cell | null)[]): Cell[] {
  return cells.filter((cell) => cell !== null)
}
