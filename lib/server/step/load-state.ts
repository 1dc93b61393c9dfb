import 'server-only'
import { StepActionName, StepStatus } from '@/lib/core/step/action'
import { initialState, reduce, type WorkflowState } from '@/lib/core/step/reduce'
import type { Reach } from '@/lib/server/assessment/reach'
import type { Database, Transaction } from '@/lib/server/db'

/** State of every step, from the cache that each action writes. */
export async function loadState(
  source: Transaction | Database,
  reach: Reach,
): Promise<WorkflowState> {
  const rows = await source.step.findMany({
    where: { assessmentId: reach.assessment.id },
    select: {
      stepKey: true,
      status: true,
      version: true,
      stale: true,
      overridden: true,
      completedAt: true,
    },
  })
  const cached = rows.map(({ stepKey, status, completedAt, ...rest }) => [
    stepKey,
    { ...rest, status: StepStatus.parse(status), completedAt: completedAt?.toISOString() ?? null },
  ])
  return { ...initialState(reach.methodology.steps), ...Object.fromEntries(cached) }
}

/** State of every step, folded anew from the log; the truth that the cache is written from. */
export async function foldState(
  tx: Transaction,
  reach: Reach,
): Promise<{ state: WorkflowState; actions: number }> {
  const log = await tx.stepAction.findMany({
    where: { assessmentId: reach.assessment.id },
    orderBy: { sequence: 'asc' },
    select: { stepKey: true, action: true, reason: true, at: true },
  })
  const records = log.map(({ stepKey, action, reason, at }) => ({
    step: stepKey,
    action: StepActionName.parse(action),
    reason,
    at: at.toISOString(),
  }))
  return { state: reduce(reach.methodology.steps, records), actions: log.length }
}
