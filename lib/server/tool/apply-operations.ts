import 'server-only'
import { AppError } from '@/lib/core/error'
import type { Tool } from '@/lib/core/methodology/schema'
import type { ToolOperation } from '@/lib/core/tool/requests'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { loadState } from '@/lib/server/step/load-state'
import { lockForRemoval, lockWorkflow } from '@/lib/server/step/lock-workflow'
import { assertAcceptsChanges } from './accepts-changes'
import { ToolEditing } from './editing'

/**
 * The one way into the fields and rows of a tool: under its lock, in a step that takes changes, all
 * operations or none.
 */
export async function applyOperations(
  inner: TransactionCtx,
  reach: Reach,
  tool: Tool,
  operations: readonly ToolOperation[],
): Promise<ReturnType<ToolEditing['outcome']>> {
  await openForChanges(inner, reach, tool, operations)
  return applyTogether(inner, reach, tool, operations)
}

/** Takes the lock of the tool, in a step that takes changes. */
export async function openForChanges(
  inner: TransactionCtx,
  reach: Reach,
  tool: Tool,
  operations: readonly ToolOperation[],
): Promise<void> {
  const assessmentId = reach.assessment.id
  const isRemoval = operations.some(({ op }) => op === 'remove-row' || op === 'restore-row')
  if (isRemoval) await lockForRemoval(inner.tx, assessmentId)
  else await lockWorkflow(inner.tx, assessmentId, 'share')
  assertAcceptsChanges(
    reach,
    (await loadState(inner.tx, reach))[tool.step]?.status ?? 'not-started',
  )
  await inner.tx
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${assessmentId}/${tool.key}`}, 9))`
}

export async function applyTogether(
  inner: TransactionCtx,
  reach: Reach,
  tool: Tool,
  operations: readonly ToolOperation[],
): Promise<ReturnType<ToolEditing['outcome']>> {
  const editing = new ToolEditing(inner, reach, tool)
  for (const [index, operation] of operations.entries()) await editing.apply(operation, index)
  await editing.assertSound()
  if (editing.conflicts.length > 0)
    throw new AppError('version-conflict', { extra: { conflicts: editing.conflicts } })
  return editing.outcome()
}
