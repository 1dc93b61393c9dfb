import 'server-only'
import type { FactRow } from '@/lib/core/assessment/assessment-facts'
import { evidencePointers } from '@/lib/core/evidence/evidence-pointers'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { nameOfRow } from '@/lib/core/methodology/name-of-row'
import type { Tool } from '@/lib/core/methodology/schema'
import { type Holding, holder } from '@/lib/core/reference/pointer'
import { cellPointers, targetOfField } from '@/lib/core/tool/tool-pointers'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { forgetRemoval, takeOut } from '@/lib/server/removal/take-out'
import { cellWordsOf } from './references'
import { fieldHolderId } from './tool-holders'

/** What the fields and rows of one change point at; written when all of the change is applied. */
export class ToolPointers {
  private readonly held = new Map<string, Holding>()

  constructor(
    private readonly ctx: TransactionCtx,
    private readonly reach: Reach,
    private readonly tool: Tool,
  ) {}

  holdField(field: ScalarField, value: unknown): void {
    if (targetOfField(field) === null) return
    const id = fieldHolderId(this.tool.key, field.key)
    this.hold({
      holder: holder('field', id, this.tool.key),
      pointers: cellPointers([field], { [field.key]: value }),
    })
  }

  /** `changed` are the columns that the change touches. */
  holdRow(table: TableField, row: FactRow, changed: readonly string[]): void {
    const isTouched = ({ key }: ScalarField) => changed.includes(key)
    if (!table.columns.some((column) => isTouched(column) && targetOfField(column) !== null)) return
    this.hold(rowHolding(this.tool, table, row))
  }

  /** Throws `in-use` when others point at the row, as they do after what was applied so far. */
  async takeOutRow(table: TableField, row: FactRow & { position: number }): Promise<void> {
    const { reach, tool } = this
    const evidence = await evidenceHoldings(this.ctx, tool, table, row.id)
    const own = holder('row', row.id)
    const changing = [...this.held.values()].map((one) => one.holder)
    const place = { toolKey: tool.key, tableKey: table.key, removedAt: null }
    const index = await this.ctx.tx.toolRow.count({
      where: { ...place, assessmentId: reach.assessment.id, position: { lt: row.position } },
    })
    const words = await cellWordsOf(this.ctx.tx, reach, [{ toolKey: tool.key, table }])
    const thing = {
      ...{ kind: 'row' as const, id: row.id, tool: tool.key },
      name: nameOfRow(table, row.values, index, words),
      holders: [own, ...evidence.map((one) => one.holder)],
    }
    await takeOut(this.ctx, reach, thing, changing)
    this.held.delete(`row:${row.id}`)
  }

  /** The row points at what it pointed at before it was removed, and its evidence with it. */
  async bringBackRow(table: TableField, row: FactRow): Promise<void> {
    this.hold(rowHolding(this.tool, table, row))
    for (const one of await evidenceHoldings(this.ctx, this.tool, table, row.id)) this.hold(one)
    await forgetRemoval(this.ctx, this.reach.assessment.id, 'row', row.id)
  }

  async keep(): Promise<void> {
    await keepReferences(this.ctx, this.reach.assessment.id, [...this.held.values()])
  }

  private hold(holding: Holding): void {
    this.held.set(`${holding.holder.kind}:${holding.holder.id}`, holding)
  }
}

export function rowHolding(tool: Tool, table: TableField, { id, values }: FactRow): Holding {
  return {
    holder: holder('row', id, tool.key, table.key),
    pointers: cellPointers(table.columns, values),
  }
}

/** The evidence of a row, which goes and comes back with it. */
export async function evidenceHoldings(
  { tx }: TransactionCtx,
  tool: Tool,
  table: TableField,
  rowId: string,
): Promise<Holding[]> {
  const links = await tx.evidenceLink.findMany({
    where: { rowId, removedAt: null },
    select: { id: true, documentId: true },
  })
  return links.map((link) => ({
    holder: holder('evidence', link.id, tool.key, table.key),
    pointers: evidencePointers(link),
  }))
}
