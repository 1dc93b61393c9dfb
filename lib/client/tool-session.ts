import type { Json } from '@/lib/core/json'
import { ApiError, api } from './api'
import { randomId } from './random-id'
import { SnapshotStore } from './snapshot-store'

export type Operation =
  | { op: 'set-field'; field: string; value: Json; version: number }
  | {
      op: 'add-row'
      table: string
      id: string
      values: Record<string, Json>
      after?: string | null
    }
  | { op: 'set-cells'; table: string; row: string; values: Record<string, Json>; version: number }
  | { op: 'move-row'; table: string; row: string; after: string | null }
  | { op: 'remove-row'; table: string; row: string; version: number }

export interface Row {
  id: string
  values: Record<string, Json>
  version: number
}

export interface Conflict {
  field: string
  row: string | null
  column: string | null
  yours: Json
  theirs: Json
  version: number
  by: string
  at: string
}

export interface Snapshot {
  fields: Record<string, Json>
  rows: Record<string, Row[]>
  status: 'idle' | 'saving' | 'saved' | 'offline'
  /** Refusals by place (`field`, or `table/row/column`). */
  errors: Record<string, string>
  conflicts: Conflict[]
}

interface Answer {
  fields: Record<string, { value: Json; version: number }>
  rows: (Row & { table: string })[]
  removed: string[]
}

interface Start {
  fields: Record<string, { value: Json; version: number }>
  rows: Record<string, Row[]>
}

/**
 * The contents of a tool as one person edits them: shown at once, sent in order, kept in this
 * browser until the server has them.
 * A place is `field` or `table/row/column`; each remembers the version the person last saw of it.
 */
export class ToolSession extends SnapshotStore<Snapshot> {
  private readonly seen = new Map<string, number>()
  private queue: Operation[] = []
  private sending = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly path: string,
    start: Start,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  ) {
    super({
      fields: Object.fromEntries(
        Object.entries(start.fields).map(([key, { value }]) => [key, value]),
      ),
      rows: start.rows,
      status: 'idle',
      errors: {},
      conflicts: [],
    })
    for (const [key, { version }] of Object.entries(start.fields)) this.seen.set(key, version)
    for (const [table, rows] of Object.entries(start.rows))
      for (const row of rows) this.seeRow(table, row)
  }

  /** Sends again what an earlier visit could not. */
  resume(): void {
    const kept = JSON.parse(this.storage?.getItem(this.path) ?? '[]') as Operation[]
    for (const operation of kept) this.show(operation)
    this.queue = [...kept, ...this.queue]
    if (kept.length > 0) void this.send()
  }

  setField(field: string, value: Json): void {
    this.add({ op: 'set-field', field, value, version: this.seen.get(field) ?? 0 })
  }

  setCell(table: string, row: string, column: string, value: Json): void {
    this.add({
      op: 'set-cells',
      table,
      row,
      values: { [column]: value },
      version: this.seen.get(`${table}/${row}/${column}`) ?? this.seen.get(`${table}/${row}`) ?? 0,
    })
  }

  addRows(table: string, rows: Record<string, Json>[]): string[] {
    const added = rows.map((values) => ({ op: 'add-row' as const, table, id: randomId(), values }))
    this.add(...added)
    return added.map(({ id }) => id)
  }

  moveRow(table: string, row: string, after: string | null): void {
    this.add({ op: 'move-row', table, row, after })
  }

  removeRow(table: string, row: string): void {
    this.add({ op: 'remove-row', table, row, version: this.rowVersion(table, row) })
  }

  /** Ends a conflict with one of the two values. */
  resolve(conflict: Conflict, keep: 'mine' | 'theirs'): void {
    const { field, row, column, version } = conflict
    this.seen.set(
      row && column ? `${field}/${row}/${column}` : row ? `${field}/${row}` : field,
      version,
    )
    this.change({ conflicts: this.snapshot.conflicts.filter((other) => other !== conflict) })
    const value = keep === 'mine' ? conflict.yours : conflict.theirs
    if (row && column)
      keep === 'mine'
        ? this.setCell(field, row, column, value)
        : this.show({ op: 'set-cells', table: field, row, values: { [column]: value }, version })
    else if (row)
      keep === 'mine'
        ? this.add({ op: 'remove-row', table: field, row, version })
        : this.change({
            rows: withRow(this.snapshot.rows, field, {
              id: row,
              values: value as Row['values'],
              version,
            }),
          })
    else
      keep === 'mine'
        ? this.setField(field, value)
        : this.show({ op: 'set-field', field, value, version })
  }

  retry(): void {
    void this.send()
  }

  private add(...operations: Operation[]): void {
    for (const operation of operations) {
      this.show(operation)
      this.queue = [
        ...this.queue.filter(
          (waiting, index) => (this.sending && index === 0) || !replaces(operation, waiting),
        ),
        operation,
      ]
    }
    this.keep()
    void this.send()
  }

  private async send(): Promise<void> {
    if (this.sending) return
    this.sending = true
    clearTimeout(this.timer)
    while (this.queue.length > 0) {
      this.change({ status: 'saving' })
      const batch = nextBatch(this.queue)
      try {
        const answer = await api<Answer>(this.path, {
          method: 'PATCH',
          body: { operations: batch.map((operation) => this.freshened(operation)) },
        })
        this.queue = this.queue.slice(batch.length)
        this.take(batch, answer)
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || thrown.status >= 500 || thrown.status === 429) {
          this.waitAndRetry()
          break
        }
        this.queue = this.queue.slice(batch.length)
        this.refused(batch, thrown)
      }
      this.keep()
    }
    this.sending = false
    if (this.queue.length === 0)
      this.change({
        status:
          this.snapshot.conflicts.length + Object.keys(this.snapshot.errors).length > 0
            ? 'idle'
            : 'saved',
      })
  }

  /** A second change of a place that was sent meanwhile stands on the version of the first. */
  private freshened(operation: Operation): Operation {
    if (operation.op === 'set-field')
      return {
        ...operation,
        version: Math.max(operation.version, this.seen.get(operation.field) ?? 0),
      }
    if (operation.op === 'remove-row')
      return {
        ...operation,
        version: Math.max(operation.version, this.rowVersion(operation.table, operation.row)),
      }
    if (operation.op !== 'set-cells') return operation
    const versions = Object.keys(operation.values).map(
      (column) =>
        this.seen.get(`${operation.table}/${operation.row}/${column}`) ??
        this.seen.get(`${operation.table}/${operation.row}`) ??
        0,
    )
    return { ...operation, version: Math.max(operation.version, Math.min(...versions)) }
  }

  private take(batch: Operation[], answer: Answer): void {
    const errors = { ...this.snapshot.errors }
    for (const place of batch.flatMap(placesOf)) delete errors[place]
    for (const [key, { version }] of Object.entries(answer.fields)) this.seen.set(key, version)
    let { rows } = this.snapshot
    for (const { table, ...row } of answer.rows) {
      const waiting = this.waitingCells(table, row.id)
      const shown = rows[table]?.find(({ id }) => id === row.id)
      if (!shown) continue
      for (const column of Object.keys(row.values))
        if (!waiting.has(column)) this.seen.set(`${table}/${row.id}/${column}`, row.version)
      this.seen.set(`${table}/${row.id}`, row.version)
      const kept = Object.fromEntries(
        [...waiting].map((column) => [column, shown.values[column] ?? null]),
      )
      rows = {
        ...rows,
        [table]: (rows[table] ?? []).map((other) =>
          other.id === row.id ? { ...row, values: { ...row.values, ...kept } } : other,
        ),
      }
    }
    this.change({ errors, rows })
  }

  private refused(batch: Operation[], error: ApiError): void {
    const conflicts =
      error.code === 'version-conflict'
        ? (error.problem.conflicts as Conflict[] | undefined)
        : undefined
    if (conflicts) {
      this.change({ conflicts: [...this.snapshot.conflicts, ...conflicts] })
      return
    }
    const message = error.fieldErrors[0]?.message ?? error.message
    this.change({
      errors: {
        ...this.snapshot.errors,
        ...Object.fromEntries(batch.flatMap(placesOf).map((place) => [place, message])),
      },
    })
  }

  private waitAndRetry(): void {
    this.change({ status: 'offline' })
    this.timer = setTimeout(() => void this.send(), 5000)
  }

  private waitingCells(table: string, row: string): Set<string> {
    return new Set(
      this.queue.flatMap((operation) =>
        operation.op === 'set-cells' && operation.table === table && operation.row === row
          ? Object.keys(operation.values)
          : [],
      ),
    )
  }

  private rowVersion(table: string, row: string): number {
    return (
      this.seen.get(`${table}/${row}`) ??
      this.snapshot.rows[table]?.find(({ id }) => id === row)?.version ??
      1
    )
  }

  private seeRow(table: string, { id, values, version }: Row): void {
    this.seen.set(`${table}/${id}`, version)
    for (const column of Object.keys(values)) this.seen.set(`${table}/${id}/${column}`, version)
  }

  private show(operation: Operation): void {
    const { fields, rows } = this.snapshot
    this.change(
      operation.op === 'set-field'
        ? { fields: { ...fields, [operation.field]: operation.value } }
        : { rows: shownRows(rows, operation) },
    )
  }

  private keep(): void {
    if (this.queue.length > 0) this.storage?.setItem(this.path, JSON.stringify(this.queue))
    else this.storage?.removeItem(this.path)
  }
}

/**
 * Added rows of one table travel together; anything else alone, so that a conflict holds up nothing
 * else.
 */
function nextBatch(queue: Operation[]): Operation[] {
  const end = queue.findIndex((operation) => operation.op !== 'add-row')
  return queue.slice(0, Math.min(200, Math.max(1, end === -1 ? queue.length : end)))
}

function replaces(later: Operation, earlier: Operation): boolean {
  if (later.op === 'set-field') return earlier.op === 'set-field' && earlier.field === later.field
  if (later.op !== 'set-cells' || earlier.op !== 'set-cells' || earlier.row !== later.row)
    return false
  return Object.keys(earlier.values).every((column) => column in later.values)
}

function placesOf(operation: Operation): string[] {
  switch (operation.op) {
    case 'set-field':
      return [operation.field]
    case 'set-cells':
      return Object.keys(operation.values).map(
        (column) => `${operation.table}/${operation.row}/${column}`,
      )
    case 'add-row':
      return [`${operation.table}/${operation.id}`]
    case 'move-row':
    case 'remove-row':
      return [`${operation.table}/${operation.row}`]
  }
}

function shownRows(
  rows: Snapshot['rows'],
  operation: Exclude<Operation, { op: 'set-field' }>,
): Snapshot['rows'] {
  const list = rows[operation.table] ?? []
  switch (operation.op) {
    case 'add-row':
      return withRow(rows, operation.table, {
        id: operation.id,
        values: operation.values,
        version: 1,
      })
    case 'set-cells':
      return {
        ...rows,
        [operation.table]: list.map((row) =>
          row.id === operation.row
            ? { ...row, values: { ...row.values, ...operation.values } }
            : row,
        ),
      }
    case 'remove-row':
      return { ...rows, [operation.table]: list.filter(({ id }) => id !== operation.row) }
    case 'move-row': {
      const moved = list.filter(({ id }) => id === operation.row)
      const rest = list.filter(({ id }) => id !== operation.row)
      const at =
        operation.after === null ? 0 : rest.findIndex(({ id }) => id === operation.after) + 1
      return { ...rows, [operation.table]: [...rest.slice(0, at), ...moved, ...rest.slice(at)] }
    }
  }
}

function withRow(rows: Snapshot['rows'], table: string, row: Row): Snapshot['rows'] {
  const list = rows[table] ?? []
  return list.some(({ id }) => id === row.id) ? rows : { ...rows, [table]: [...list, row] }
}
