import 'server-only'
import { canonicalJson } from '@/lib/core/canonical-json'
import { AppError, type FieldError } from '@/lib/core/error'
import { reasonOf } from '@/lib/core/field-errors'
import type { Json } from '@/lib/core/json'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { findField, findTable } from '@/lib/core/methodology/find'
import type { Tool } from '@/lib/core/methodology/schema'
import { identifiersIn, normalised, valueSchema } from '@/lib/core/methodology/value'
import type { ReasonParams } from '@/lib/core/reason'
import type { ToolOperation } from '@/lib/core/tool/requests'
import type { ToolChanged, ToolConflict } from '@/lib/core/tool/tool-change-view'
import type { ReasonCode } from '@/lib/core/words'
import { actorId } from '@/lib/server/actor'
import type { Reach } from '@/lib/server/assessment/internal'
import type { TransactionCtx } from '@/lib/server/context'
import { Prisma } from '@/lib/server/generated/client'
import { isOwn, ownRowsOnly } from './internal'
import { danglingPointers, type Pointer, targetOf } from './references'
import { ToolPointers } from './tool-pointers'

type Values = Record<string, Json>
type Operation<K extends ToolOperation['op']> = Extract<ToolOperation, { op: K }>
interface StoredRow {
  id: string
  values: Values
  cellVersions: Record<string, number>
  version: number
  position: number
  updatedById: string | null
  updatedAt: Date
}

const rowSelect = {
  id: true,
  values: true,
  cellVersions: true,
  version: true,
  position: true,
  updatedById: true,
  updatedAt: true,
} as const
const mostRows = 5000

/**
 * Applies the operations of one change and gathers what went wrong, so that everything is told at
 * once.
 */
export class ToolEditing {
  readonly conflicts: ToolConflict[] = []
  private readonly errors: FieldError[] = []
  private readonly pointers: Pointer[] = []
  private readonly references: ToolPointers
  private readonly answer: ToolChanged = { fields: {}, rows: [], removed: [] }
  private readonly before: Record<string, unknown> = {}
  private readonly after: Record<string, unknown> = {}

  constructor(
    private readonly ctx: TransactionCtx,
    private readonly reach: Reach,
    private readonly tool: Tool,
  ) {
    this.references = new ToolPointers(ctx, reach, tool)
  }

  async apply(operation: ToolOperation, index: number): Promise<void> {
    switch (operation.op) {
      case 'set-field':
        return this.setField(operation, index)
      case 'add-row':
        return this.addRow(operation, index)
      case 'set-cells':
        return this.setCells(operation, index)
      case 'move-row':
        return this.moveRow(operation, index)
      case 'remove-row':
        return this.removeRow(operation, index)
      case 'restore-row':
        return this.restoreRow(operation, index)
    }
  }

  /**
   * Throws `invalid-input` with every value that does not fit its field or points at nothing; else
   * writes what the changed fields and rows point at.
   */
  async assertSound(): Promise<void> {
    const fieldErrors = [
      ...this.errors,
      ...(await danglingPointers(this.ctx.tx, this.reach, this.pointers)),
    ]
    if (fieldErrors.length > 0) throw new AppError('invalid-input', { fieldErrors })
    if (this.conflicts.length === 0) await this.references.keep()
  }

  outcome(): {
    answer: ToolChanged
    before: Record<string, unknown>
    after: Record<string, unknown>
  } {
    return { answer: this.answer, before: this.before, after: this.after }
  }

  private async setField(operation: Operation<'set-field'>, index: number): Promise<void> {
    const field = findField(this.tool, operation.field)
    if (!field || field.kind === 'table')
      return this.refuse(`operations.${index}.field`, 'no-such-field')
    const value = this.accept(field, operation.value, `operations.${index}.value`)
    if (value === undefined) return
    const key = {
      assessmentId: this.reach.assessment.id,
      toolKey: this.tool.key,
      fieldKey: field.key,
    }
    const stored = await this.ctx.tx.toolField.findUnique({
      where: { assessmentId_toolKey_fieldKey: key },
      select: { value: true, version: true, updatedById: true, updatedAt: true },
    })
    const current = (stored?.value ?? null) as Json
    const version = stored?.version ?? 0
    this.answer.fields[field.key] = { value, version }
    if (same(current, value)) return
    if (stored && version > operation.version)
      return void this.conflicts.push({
        operation: index,
        field: field.key,
        row: null,
        column: null,
        yours: value,
        theirs: current,
        version,
        ...(await this.author(stored)),
      })
    const data = {
      value: value === null ? Prisma.JsonNull : json(value),
      version: version + 1,
      updatedById: actorId(this.ctx.actor),
      updatedAt: this.ctx.now(),
    }
    await this.ctx.tx.toolField.upsert({
      where: { assessmentId_toolKey_fieldKey: key },
      create: { ...key, ...data },
      update: data,
      select: { version: true },
    })
    this.answer.fields[field.key] = { value, version: version + 1 }
    this.references.holdField(field, value)
    this.note(field.key, current, value)
  }

  private async addRow(operation: Operation<'add-row'>, index: number): Promise<void> {
    const table = this.table(operation.table, index)
    if (!table) return
    const values = this.acceptRow(table, operation.values, index)
    const restriction = ownRowsOnly(this.reach, this.tool, table)
    if (restriction) {
      if (!restriction.stakeholderId)
        throw new AppError('forbidden', {
          reason: 'account-not-tied-to-institution',
        })
      values[restriction.column] ??= restriction.stakeholderId
      if (!isOwn(restriction, values))
        throw new AppError('forbidden', { reason: 'own-institution-only' })
    }
    const where = this.rowsOf(table)
    const existing = await this.ctx.tx.toolRow.findUnique({
      where: { id: operation.id },
      select: { ...rowSelect, assessmentId: true, toolKey: true, tableKey: true },
    })
    if (existing) {
      const repeated =
        existing.assessmentId === where.assessmentId &&
        existing.toolKey === where.toolKey &&
        existing.tableKey === table.key
      return repeated
        ? this.answerRow(table, existing as unknown as StoredRow)
        : this.refuse(`operations.${index}.id`, 'id-taken')
    }
    if ((await this.ctx.tx.toolRow.count({ where })) >= mostRows)
      return this.refuse(`operations.${index}.table`, 'table-rows-at-most', { most: mostRows })
    const position = await this.positionAfter(table, operation.after)
    const cellVersions = Object.fromEntries(Object.keys(values).map((column) => [column, 1]))
    const row = {
      id: operation.id,
      values,
      cellVersions,
      version: 1,
      position,
      updatedById: actorId(this.ctx.actor),
      updatedAt: this.ctx.now(),
    }
    const { removedAt: _open, ...place } = where
    await this.ctx.tx.toolRow.create({
      data: { ...place, ...row, values: json(values) as Prisma.InputJsonObject, cellVersions },
      select: { id: true },
    })
    this.answerRow(table, row)
    this.references.holdRow(table, row, Object.keys(values))
    this.note(`${table.key}/${operation.id}`, null, values)
  }

  private async setCells(operation: Operation<'set-cells'>, index: number): Promise<void> {
    const table = this.table(operation.table, index)
    if (!table) return
    const row = await this.openRow(table, operation.row)
    const given = this.acceptRow(table, operation.values, index)
    const changed = Object.entries(given).filter(
      ([column, value]) => !same(row.values[column] ?? null, value),
    )
    const stale = changed.filter(([column]) => (row.cellVersions[column] ?? 0) > operation.version)
    for (const [column, yours] of stale)
      this.conflicts.push({
        operation: index,
        field: table.key,
        row: row.id,
        column,
        yours,
        theirs: row.values[column] ?? null,
        version: row.version,
        ...(await this.author(row)),
      })
    if (stale.length > 0 || changed.length === 0) return this.answerRow(table, row)
    const version = row.version + 1
    const values = { ...row.values, ...Object.fromEntries(changed) }
    if (!isOwn(ownRowsOnly(this.reach, this.tool, table), values))
      throw new AppError('forbidden', { reason: 'own-institution-only' })
    const cellVersions = {
      ...row.cellVersions,
      ...Object.fromEntries(changed.map(([column]) => [column, version])),
    }
    const data = {
      values: json(values) as Prisma.InputJsonObject,
      cellVersions,
      version,
      updatedById: actorId(this.ctx.actor),
      updatedAt: this.ctx.now(),
    }
    await this.ctx.tx.toolRow.update({ where: { id: row.id }, data, select: { id: true } })
    this.answerRow(table, { ...row, values, version })
    this.references.holdRow(table, { id: row.id, values }, Object.keys(given))
    this.note(
      `${table.key}/${row.id}`,
      Object.fromEntries(changed.map(([column]) => [column, row.values[column] ?? null])),
      Object.fromEntries(changed),
    )
  }

  private async moveRow(operation: Operation<'move-row'>, index: number): Promise<void> {
    const table = this.table(operation.table, index)
    if (!table) return
    const row = await this.openRow(table, operation.row)
    const position = await this.positionAfter(table, operation.after, row.id)
    await this.ctx.tx.toolRow.update({
      where: { id: row.id },
      data: { position },
      select: { id: true },
    })
    this.answerRow(table, row)
    this.note(`${table.key}/${row.id}`, { position: row.position }, { position })
  }

  private async removeRow(operation: Operation<'remove-row'>, index: number): Promise<void> {
    const table = this.table(operation.table, index)
    if (!table) return
    const row = await this.openRow(table, operation.row)
    if (row.version > operation.version)
      return void this.conflicts.push({
        operation: index,
        field: table.key,
        row: row.id,
        column: null,
        yours: null,
        theirs: row.values,
        version: row.version,
        ...(await this.author(row)),
      })
    await this.references.takeOutRow(table, row)
    await this.ctx.tx.toolRow.update({
      where: { id: row.id },
      data: {
        removedAt: this.ctx.now(),
        updatedById: actorId(this.ctx.actor),
        updatedAt: this.ctx.now(),
      },
      select: { id: true },
    })
    this.answer.removed.push(row.id)
    this.note(`${table.key}/${row.id}`, row.values, null)
  }

  private async restoreRow(operation: Operation<'restore-row'>, index: number): Promise<void> {
    const table = this.table(operation.table, index)
    if (!table) return
    const place = { ...this.rowsOf(table), id: operation.row }
    await this.ctx.tx.toolRow.updateMany({
      where: { ...place, removedAt: { not: null } },
      data: {
        removedAt: null,
        updatedById: actorId(this.ctx.actor),
        updatedAt: this.ctx.now(),
        version: { increment: 1 },
      },
    })
    const row = await this.openRow(table, operation.row)
    await this.references.bringBackRow(table, row)
    this.answerRow(table, row)
    this.note(`${table.key}/${row.id}`, null, row.values)
  }

  private table(key: string, index: number): TableField | null {
    const table = findTable(this.tool, key)
    if (!table) this.refuse(`operations.${index}.table`, 'no-such-table')
    return table ?? null
  }

  private rowsOf(table: TableField) {
    return {
      assessmentId: this.reach.assessment.id,
      toolKey: this.tool.key,
      tableKey: table.key,
      removedAt: null,
    }
  }

  /** A row within this person's reach; another institution's row is "not there". */
  private async openRow(table: TableField, id: string): Promise<StoredRow> {
    const found = await this.ctx.tx.toolRow.findFirst({
      where: { ...this.rowsOf(table), id },
      select: rowSelect,
    })
    const row = found as unknown as StoredRow | null
    if (!row || !isOwn(ownRowsOnly(this.reach, this.tool, table), row.values))
      throw new AppError('not-found', {
        reason: 'row-gone',
      })
    return row
  }

  private async positionAfter(
    table: TableField,
    after: string | null | undefined,
    moving?: string,
  ): Promise<number> {
    if (after === undefined) {
      const last = await this.ctx.tx.toolRow.aggregate({
        where: this.rowsOf(table),
        _max: { position: true },
      })
      return (last._max.position ?? 0) + 1
    }
    const rows = await this.ctx.tx.toolRow.findMany({
      where: { ...this.rowsOf(table), ...(moving && { id: { not: moving } }) },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, position: true },
    })
    const index = after === null ? -1 : rows.findIndex(({ id }) => id === after)
    const before = rows[index]?.position ?? (rows[0]?.position ?? 1) - 2
    const next = rows[index + 1]?.position ?? before + 2
    return (before + next) / 2
  }

  private acceptRow(table: TableField, given: Record<string, unknown>, index: number): Values {
    const values: Values = {}
    for (const [key, raw] of Object.entries(given)) {
      const path = `operations.${index}.values.${key}`
      const column = table.columns.find((candidate) => candidate.key === key)
      if (!column) this.refuse(path, 'no-such-column')
      const value = column && this.accept(column, raw, path)
      if (value !== undefined) values[key] = value
    }
    return values
  }

  private accept(field: ScalarField, raw: unknown, path: string): Json | undefined {
    const parsed = valueSchema(this.reach.methodology, field).safeParse(raw)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const problem = issue ? reasonOf(issue) : ({ code: 'value-does-not-fit-field' } as const)
      this.refuse(path, 'in-field', { field: field.label, problem })
      return undefined
    }
    const value = normalised(parsed.data)
    const target = targetOf(field)
    if (target && value !== null) this.pointers.push({ path, target, ids: identifiersIn(value) })
    return value
  }

  private refuse(path: string, code: ReasonCode, params?: ReasonParams): void {
    this.errors.push({ path, code, ...(params && { params }) })
  }

  private answerRow(
    table: TableField,
    { id, values, version }: Pick<StoredRow, 'id' | 'values' | 'version'>,
  ): void {
    this.answer.rows.push({ table: table.key, id, values, version })
  }

  private note(key: string, before: unknown, after: unknown): void {
    this.before[key] = before
    this.after[key] = after
  }

  private async author(stored: {
    updatedById: string | null
    updatedAt: Date
  }): Promise<{ by: string; at: string }> {
    const user = stored.updatedById
      ? await this.ctx.tx.user.findUnique({
          where: { id: stored.updatedById },
          select: { name: true },
        })
      : null
    return { by: user?.name ?? 'the application', at: stored.updatedAt.toISOString() }
  }
}

function same(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

function json(value: Json | Values): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}
