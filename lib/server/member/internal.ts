import 'server-only'
import { AppError } from '@/lib/core/error'
import { memberPointers } from '@/lib/core/member/member-pointers'
import { type Holding, holder } from '@/lib/core/reference/pointer'
import type { TransactionCtx } from '@/lib/server/context'

interface MemberOf {
  userId: string
  stakeholderId: string | null
}

export function memberHolding({ userId, stakeholderId }: MemberOf): Holding {
  return { holder: holder('member', userId), pointers: memberPointers({ stakeholderId }) }
}

/** An assessment without a coordinator could not go on. */
export async function assertCoordinatorLeft(
  ctx: TransactionCtx,
  assessmentId: string,
): Promise<void> {
  const left = await ctx.tx.membership.count({
    where: { assessmentId, removedAt: null, roles: { has: 'coordinator' } },
  })
  if (left === 0)
    throw new AppError('action-not-available', {
      reason: 'last-coordinator',
    })
}

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
