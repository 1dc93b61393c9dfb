import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { findTool } from '@/lib/core/methodology/find'
import { RowRemoval } from '@/lib/core/tool/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { replaceTarget } from '@/lib/server/reference/replace-target'
import { lockForRemoval } from '@/lib/server/step/lock-workflow'
import { applyOperations } from './apply-operations'

/** Removes one row, after putting another of its table in its place where one is named. */
export async function removeRow(
  ctx: Ctx,
  assessmentId: string,
  toolKey: string,
  id: string,
  input: z.input<typeof RowRemoval>,
): Promise<void> {
  const { version, replacement } = RowRemoval.parse(input)
  await transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const tool = findTool(reach.methodology, toolKey)
    authorize(reach.subject, 'tool.update', { access: tool.editors })
    await lockForRemoval(inner.tx, assessmentId)
    const row = await inner.tx.toolRow.findFirst({
      where: { id, assessmentId, toolKey, removedAt: null },
      select: { tableKey: true },
    })
    if (!row) throw new AppError('not-found')
    await replaceTarget(inner, reach, { kind: 'row', id }, replacement)
    const operation = { op: 'remove-row' as const, table: row.tableKey, row: id, version }
    const { before, after } = await applyOperations(inner, reach, tool, [operation])
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = { action: 'tool.update', entity: 'tool', entityId: toolKey, assessmentId }
    await record(inner, {
      ...change,
      before,
      after: { ...after, ...(replacement && { replacement }) },
    })
    return null
  })
}
