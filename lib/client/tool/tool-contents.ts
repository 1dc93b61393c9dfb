import type { Json } from '@/lib/core/json'
import type { ToolChangeView } from '@/lib/core/tool/tool-change-view'
import type { Change } from '../save/change'
import { cellPart, rowPart, spotOf, type ToolEdit, type Values } from './tool-edit'

export interface Row {
  id: string
  values: Values
  version: number
  /** Taken out, and keeps its place in case it comes back. */
  isRemoved?: boolean
}

export type Rows = Record<string, Row[]>
export type Fields = Record<string, { value: Json; version: number }>

export interface Contents {
  fields: Record<string, Json>
  rows: Rows
}

/** A value that was not taken, and the change to mend or give up. */
export interface ToolRefusal {
  key: string
  message: string
}

/** A value that somebody else changed meanwhile, with both. */
export interface ToolDispute {
  key: string
  edit: ToolEdit
  theirs: unknown
  by: string
  at: string
}

export interface Troubles {
  /** By the place on the form: `field`, `table/row/column` or `table/row`. */
  refusals: Readonly<Record<string, ToolRefusal>>
  disputes: Readonly<Record<string, ToolDispute>>
}

/** What the person sees: what the server has, with all that they did laid over it. */
export function overlaid(saved: Contents, changes: readonly Change<ToolEdit>[]): Contents {
  return changes.reduce((contents, { content, problem }) => {
    const isValue = content.op === 'set-field' || content.op === 'set-cell'
    // What was not taken stays where it was typed; a row that was not removed is still there.
    const isShown = problem === null || isValue || content.op === 'add-row'
    return isShown ? applied(contents, content) : contents
  }, saved)
}

export function troublesIn(changes: readonly Change<ToolEdit>[]): Troubles {
  const refusals: Record<string, ToolRefusal> = {}
  const disputes: Record<string, ToolDispute> = {}
  for (const { key, content, problem } of changes) {
    if (problem?.kind === 'refused') refusals[spotOf(content)] = { key, message: problem.message }
    if (problem?.kind === 'conflict') {
      const { theirs, by, at } = problem
      disputes[spotOf(content)] = { key, edit: content, theirs, by, at }
    }
  }
  return { refusals, disputes }
}

function applied({ fields, rows }: Contents, edit: ToolEdit): Contents {
  if (edit.op === 'set-field') return { fields: { ...fields, [edit.field]: edit.value }, rows }
  const list = rows[edit.table] ?? []
  return { fields, rows: { ...rows, [edit.table]: appliedToTable(list, edit) } }
}

function appliedToTable(list: Row[], edit: Exclude<ToolEdit, { op: 'set-field' }>): Row[] {
  switch (edit.op) {
    case 'add-row': {
      const isThere = list.some(({ id }) => id === edit.id)
      return isThere ? list : [...list, { id: edit.id, values: edit.values, version: 1 }]
    }
    case 'set-cell':
      return list.map((row) =>
        row.id === edit.row
          ? { ...row, values: { ...row.values, [edit.column]: edit.value } }
          : row,
      )
    case 'remove-row':
      return list.map((row) => (row.id === edit.row ? { ...row, isRemoved: true } : row))
    case 'restore-row':
      return list.map((row) => (row.id === edit.row ? { ...row, isRemoved: false } : row))
    case 'move-row':
      return moved(list, edit.row, edit.after)
  }
}

function moved(list: Row[], id: string, after: string | null): Row[] {
  const rest = list.filter((row) => row.id !== id)
  const at = after === null ? 0 : rest.findIndex((row) => row.id === after) + 1
  return [...rest.slice(0, at), ...list.filter((row) => row.id === id), ...rest.slice(at)]
}

export function present(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [table, list.filter((row) => !row.isRemoved)]),
  )
}

/** What the server has of a tool, as far as this page knows, and which version the person saw. */
export class SavedContents {
  private fields: Record<string, Json> = {}
  private rows: Rows
  private readonly seen = new Map<string, number>()

  constructor(fields: Fields, rows: Rows) {
    this.rows = rows
    for (const [key, { value, version }] of Object.entries(fields)) {
      this.fields[key] = value
      this.seen.set(key, version)
    }
    for (const [table, list] of Object.entries(rows)) for (const row of list) this.see(table, row)
  }

  get contents(): Contents {
    return { fields: this.fields, rows: this.rows }
  }

  /** Version on which a change of this person stands. */
  versionFor(edit: ToolEdit): number {
    switch (edit.op) {
      case 'set-field':
        return this.seen.get(edit.field) ?? 0
      case 'set-cell': {
        const ofCell = this.seen.get(cellPart(edit.table, edit.row, edit.column))
        return ofCell ?? this.seen.get(rowPart(edit.table, edit.row)) ?? 1
      }
      case 'remove-row':
        return this.seen.get(rowPart(edit.table, edit.row)) ?? 1
      default:
        return 0
    }
  }

  /** Takes up what the server answered to changes of this person. */
  take(saved: readonly Change<ToolEdit>[], answer: ToolChangeView): void {
    let contents = this.contents
    for (const { content } of saved) contents = applied(contents, content)
    this.fields = contents.fields
    this.rows = contents.rows
    for (const [key, { value, version }] of Object.entries(answer.fields))
      if (version >= (this.seen.get(key) ?? 0)) {
        this.fields = { ...this.fields, [key]: value }
        this.seen.set(key, version)
      }
    for (const { table, ...row } of answer.rows) this.put(table, row)
  }

  /** The person let somebody else's value stand. */
  takeTheirs({ edit, theirs }: ToolDispute, version: number): void {
    if (edit.op === 'set-field') {
      this.fields = { ...this.fields, [edit.field]: theirs as Json }
      this.seen.set(edit.field, version)
    } else if (edit.op === 'set-cell') {
      this.rows = applied(this.contents, { ...edit, value: theirs as Json }).rows
      this.seen.set(cellPart(edit.table, edit.row, edit.column), version)
    } else if (edit.op === 'remove-row')
      this.put(edit.table, { id: edit.row, values: theirs as Values, version })
  }

  private put(table: string, row: Row): void {
    if (row.version < (this.seen.get(rowPart(table, row.id)) ?? 0)) return
    const list = this.rows[table] ?? []
    const next = list.map((other) => (other.id === row.id ? { ...other, ...row } : other))
    this.rows = { ...this.rows, [table]: next }
    this.see(table, row)
  }

  private see(table: string, { id, values, version }: Row): void {
    this.seen.set(rowPart(table, id), version)
    for (const column of Object.keys(values)) this.seen.set(cellPart(table, id, column), version)
  }
}
