import type { Reply } from '@/lib/client/save/outcome'
import type { Transport } from '@/lib/client/save/transport'
import type { Json } from '@/lib/core/json'
import type { ToolOperation } from '@/lib/core/tool/requests'
import type { ToolChangeView } from '@/lib/core/tool/tool-change-view'

type Values = Record<string, Json>
interface StoredRow {
  values: Values
  cells: Record<string, number>
  version: number
  isRemoved: boolean
}

/** Fields and rows of a tool as the service keeps them; a value 'bad' fits nowhere. */
export class FakeToolServer {
  isUp = true
  readonly fields = new Map<string, { value: Json; version: number }>()
  readonly rows = new Map<string, StoredRow>()
  readonly requests: ToolOperation[][] = []
  private readonly replies = new Map<string, ToolChangeView>()

  readonly transport: Transport = async ({ key, body }) => {
    if (!this.isUp) throw new TypeError('Failed to fetch')
    const { operations } = structuredClone(body) as { operations: ToolOperation[] }
    const answer = this.replies.get(key) ?? this.carryOut(operations)
    this.replies.set(key, answer)
    const reply: Reply = { status: 200, body: structuredClone(answer), retryAfter: null }
    return reply
  }

  private carryOut(operations: ToolOperation[]): ToolChangeView {
    this.requests.push(operations)
    const answer: ToolChangeView = {
      fields: {},
      rows: [],
      removed: [],
      refusals: [],
      conflicts: [],
    }
    for (const [index, operation] of operations.entries()) this.one(operation, index, answer)
    return answer
  }

  private one(operation: ToolOperation, index: number, answer: ToolChangeView): void {
    const refuse = (column: string | null, status = 422) =>
      answer.refusals.push({ operation: index, column, status, message: 'It does not fit.' })
    if (operation.op === 'set-field') {
      if (operation.value === 'bad') return void refuse(null)
      const before = this.fields.get(operation.field)
      if (before && before.version > operation.version && before.value !== operation.value)
        return void this.dispute(index, answer, operation.field, null, null, before)
      const now = { value: operation.value, version: (before?.version ?? 0) + 1 }
      this.fields.set(operation.field, now)
      answer.fields[operation.field] = now
      return
    }
    const id = operation.op === 'add-row' ? operation.id : operation.row
    const row = this.rows.get(id)
    if (operation.op === 'add-row') this.add(operation, row, refuse)
    else if (!row || (row.isRemoved && operation.op !== 'restore-row'))
      return void refuse(null, 404)
    else if (operation.op === 'set-cells') {
      for (const [column, value] of Object.entries(operation.values)) {
        if (value === 'bad') return void refuse(column)
        const theirs = { value: row.values[column] ?? null, version: row.version }
        if ((row.cells[column] ?? 0) > operation.version && theirs.value !== value)
          return void this.dispute(index, answer, operation.table, id, column, theirs)
        row.version++
        row.values[column] = value
        row.cells[column] = row.version
      }
    } else if (operation.op === 'remove-row') {
      if (row.version > operation.version)
        return void this.dispute(index, answer, operation.table, id, null, {
          value: row.values,
          version: row.version,
        })
      row.isRemoved = true
      answer.removed.push(id)
      return
    } else if (operation.op === 'restore-row') {
      row.isRemoved = false
      row.version++
    }
    const now = this.rows.get(id)
    if (now)
      answer.rows.push({ table: operation.table, id, values: now.values, version: now.version })
  }

  private add(
    operation: Extract<ToolOperation, { op: 'add-row' }>,
    existing: StoredRow | undefined,
    refuse: (column: string | null) => void,
  ): void {
    if (existing) return
    const values: Values = {}
    for (const [column, value] of Object.entries(operation.values))
      if (value === 'bad') refuse(column)
      else values[column] = value as Json
    const cells = Object.fromEntries(Object.keys(values).map((column) => [column, 1]))
    this.rows.set(operation.id, { values, cells, version: 1, isRemoved: false })
  }

  private dispute(
    operation: number,
    answer: ToolChangeView,
    field: string,
    row: string | null,
    column: string | null,
    { value: theirs, version }: { value: Json; version: number },
  ): void {
    const at = '2026-11-30T00:00:00.000Z'
    const places = { operation, field, row, column }
    answer.conflicts.push({ ...places, yours: null, theirs, version, by: 'Ravi', at })
  }
}
