import 'server-only'
import { AppError } from '@/lib/core/error'
import type { StepStatus } from '@/lib/core/step/action'
import type { Reach } from '@/lib/server/assessment/reach'

/** Whether the tool of a step in this state takes changes from this person. */
export function acceptsChanges(reach: Reach, status: StepStatus): boolean {
  if (status === 'in-review')
    return reach.subject === 'system' || reach.roles.includes('coordinator')
  return status === 'in-progress' || status === 'returned' || status === 'reopened'
}

export function assertAcceptsChanges(reach: Reach, status: StepStatus): void {
  if (acceptsChanges(reach, status)) return
  const reason =
    status === 'not-started'
      ? 'form-step-not-started'
      : status === 'completed'
        ? 'form-step-completed'
        : 'form-step-in-review'
  throw new AppError('action-not-available', { reason })
}
