import type { StepActionName, StepStatus } from './action'

/**
 * Where each action leads from each status; absent means not possible. `override` opens a step that
 * waits for others,
 * and otherwise completes one whose guards do not hold. `confirm` keeps the status and clears the
 * stale mark.
 */
export const transitions: Record<StepStatus, Partial<Record<StepActionName, StepStatus>>> = {
  'not-started': { start: 'in-progress', override: 'in-progress' },
  'in-progress': { submit: 'in-review', override: 'completed', confirm: 'in-progress' },
  'in-review': {
    complete: 'completed',
    return: 'returned',
    override: 'completed',
    confirm: 'in-review',
  },
  returned: { submit: 'in-review', override: 'completed', confirm: 'returned' },
  reopened: { submit: 'in-review', override: 'completed', confirm: 'reopened' },
  completed: { reopen: 'reopened', confirm: 'completed' },
}
