import 'server-only'
import { AppError, type FieldError } from '@/lib/core/error'
import { reasonOf } from '@/lib/core/field-errors'
import type { Json } from '@/lib/core/json'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { findTable } from '@/lib/core/methodology/find'
import type { Tool } from '@/lib/core/methodology/schema'
import { identifiersIn, normalised, valueSchema } from '@/lib/core/methodology/value'
import type { ReasonParams } from '@/lib/core/reason'
import type { ToolChanged, ToolConflict } from '@/lib/core/tool/tool-change-view'
import type { ReasonCode } from '@/lib/core/words'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { Cells, CellVersions } from '@/lib/server/json-column'
import { wordsIn } from '@/lib/server/words/words-in'
import { isOwn, ownRowsOnly } from './own-rows'
import { danglingPointers, type Pointer, targetOf } from './references'
import { ToolPointers } from './tool-pointers'

export type Values = Record<string, Json>
export interface StoredRow {
  id: string
  values: Values
  cellVersions: Record<string, number>
  version: number
  position: number
  updatedById: string | null
  updatedAt: Date
}

export const rowSelect = {
  id: true,
  values: true,
  cellVersions: true,
  version: true,
  position: true,
  updatedById: true,
  updatedAt: true,
} as const

export function storedRow({
  values,
  cellVersions,
  ...row
}: Omit<StoredRow, 'values' | 'cellVersions'> & {
  values: unknown
  cellVersions: unknown
}): StoredRow {
  return { ...row, values: Cells.parse(values), cellVersions: CellVersions.parse(cellVersions) }
}

/**
 * What one change of a tool reads, refuses, points at and answers, gathered so that everything is
 * told at once.
 */
export abstract class ToolChange {
  readonly conflicts: ToolConflict[] = []
  private readonly errors: FieldError[] = []
  private readonly pointers: Pointer[] = []
  protected readonly references: ToolPointers
  protected readonly answer: ToolChanged = { fields: {}, rows: [], removed: [] }
  private readonly before: Record<string, unknown> = {}
  private readonly after: Record<string, unknown> = {}

  constructor(
    protected readonly ctx: TransactionCtx,
    protected readonly reach: Reach,
    protected readonly tool: Tool,
  ) {
    this.references = new ToolPointers(ctx, reach, tool)
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

  protected table(key: string, index: number): TableField | null {
    const table = findTable(this.tool, key)
    if (!table) this.refuse(`operations.${index}.table`, 'no-such-table')
    return table ?? null
  }

  protected rowsOf(table: TableField) {
    return {
      assessmentId: this.reach.assessment.id,
      toolKey: this.tool.key,
      tableKey: table.key,
      removedAt: null,
    }
  }

  /** A row within this person's reach; another institution's row is "not there". */
  protected async openRow(table: TableField, id: string): Promise<StoredRow> {
    const found = await this.ctx.tx.toolRow.findFirst({
      where: { ...this.rowsOf(table), id },
      select: rowSelect,
    })
    const row = found && storedRow(found)
    if (!row || !isOwn(ownRowsOnly(this.reach, this.tool, table), row.values))
      throw new AppError('not-found', {
        reason: 'row-gone',
      })
    return row
  }

  protected async positionAfter(
    table: TableField,
    after: string | null,
    moving?: string,
  ): Promise<number> {
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

  protected acceptRow(table: TableField, given: Record<string, unknown>, index: number): Values {
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

  protected accept(field: ScalarField, raw: unknown, path: string): Json | undefined {
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

  protected refuse(path: string, code: ReasonCode, params?: ReasonParams): void {
    this.errors.push({ path, code, ...(params && { params }) })
  }

  protected answerRow(
    table: TableField,
    { id, values, version }: Pick<StoredRow, 'id' | 'values' | 'version'>,
  ): void {
    this.answer.rows.push({ table: table.key, id, values, version })
  }

  protected note(key: string, before: unknown, after: unknown): void {
    this.before[key] = before
    this.after[key] = after
  }

  protected async author(stored: {
    updatedById: string | null
    updatedAt: Date
  }): Promise<{ by: string; at: string }> {
    const user = stored.updatedById
      ? await this.ctx.tx.user.findUnique({
          where: { id: stored.updatedById },
          select: { name: true },
        })
      : null
    const by = user?.name ?? wordsIn(this.ctx.lang ?? 'en').say('tool.byApplication')
    return { by, at: stored.updatedAt.toISOString() }
  }
}
