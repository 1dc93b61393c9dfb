import 'server-only'
import { AppError } from '@/lib/core/error'
import type { TransactionCtx } from '@/lib/server/context'

/** Throws `invalid-input` unless the row stands in the stakeholder register of the assessment. */
export async function assertStakeholder(
  ctx: TransactionCtx,
  assessmentId: string,
  rowId: string,
): Promise<void> {
  const row = await ctx.tx.toolRow.findFirst({
    where: { id: rowId, assessmentId, tableKey: 'stakeholders', removedAt: null },
    select: { id: true },
  })
  if (row) return
  throw new AppError('invalid-input', {
    fieldErrors: [{ path: 'stakeholderId', code: 'choose-an-institution-of-register' }],
  })
}
