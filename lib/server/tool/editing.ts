import 'server-only'
import { canonicalJson } from '@/lib/core/canonical-json'
import { AppError } from '@/lib/core/error'
import type { Json } from '@/lib/core/json'
import { findField } from '@/lib/core/methodology/find'
import type { ToolOperation } from '@/lib/core/tool/requests'
import { actorId } from '@/lib/server/actor'
import { Prisma } from '@/lib/server/generated/client'
import { jsonColumn, jsonOf } from '@/lib/server/json-column'
import { isOwn, ownRowsOnly } from './own-rows'
import { rowSelect, storedRow, ToolChange, type Values } from './tool-change'

type Operation<K extends ToolOperation['op']> = Extract<ToolOperation, { op: K }>

const mostRows = 5000

/** Applies the operations of one change. */
export class ToolEditing extends ToolChange {
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
    const current = jsonOf(stored?.value ?? null)
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
        ? this.answerRow(table, storedRow(existing))
        : this.refuse(`operations.${index}.id`, 'id-taken')
    }
    const { _count: rows, _max: last } = await this.ctx.tx.toolRow.aggregate({
      where,
      _count: true,
      _max: { position: true },
    })
    if (rows >= mostRows)
      return this.refuse(`operations.${index}.table`, 'table-rows-at-most', { most: mostRows })
    const position =
      operation.after === undefined
        ? (last.position ?? 0) + 1
        : await this.positionAfter(table, operation.after)
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
      data: { ...place, ...row, values: jsonColumn(values), cellVersions },
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
      values: jsonColumn(values),
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
}

function same(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

function json(value: Json | Values): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}
