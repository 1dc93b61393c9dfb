import { z } from 'zod'
import { can, type Subject } from '@/lib/core/policy/can'
import type { AssessmentRole } from '@/lib/core/policy/role'
import { StepActionName, type StepState } from './action'
import { GuardFailure } from './guard-failure'
import { dependenciesCompleted, type StepNode, type WorkflowState } from './reduce'
import { transitions } from './transition'

export const AvailableAction = z.object({
  action: StepActionName,
  /** What must be put right first; empty when the action can be taken now. */
  blockedBy: z.array(GuardFailure),
})
AvailableAction.register(z.globalRegistry, { id: 'AvailableAction' })
export type AvailableAction = z.infer<typeof AvailableAction>

interface Situation {
  step: StepNode & { readers: readonly AssessmentRole[] }
  state: WorkflowState
  /** Guards that do not hold now, of every stage. */
  failures: readonly GuardFailure[]
  subject: Subject
}

/** Actions this person may take on the step in its present state, each with what blocks it. */
export function available({ step, state, failures, subject }: Situation): AvailableAction[] {
  const open = dependenciesCompleted(step, state)
  return permitted({ step, state, subject })
    .map((action) => ({ action, blockedBy: blockers(action, failures) }))
    .filter(({ action }) => action !== 'override' || !open || failures.length > 0)
}

/** Actions that wait for this person on the step: permitted, and not held up by a step before it. */
export function takeable(situation: Omit<Situation, 'failures'>): StepActionName[] {
  const { step, state } = situation
  const open = dependenciesCompleted(step, state)
  return permitted(situation).filter(
    (action) =>
      (action !== 'start' || open) && (action !== 'complete' || !(state[step.key]?.stale ?? false)),
  )
}

function permitted({ step, state, subject }: Omit<Situation, 'failures'>): StepActionName[] {
  const current = state[step.key]
  if (!current) return []
  return possible(current, dependenciesCompleted(step, state)).filter((action) =>
    can(subject, `step.${action}`, { access: step.readers }),
  )
}

function possible(state: StepState, open: boolean): StepActionName[] {
  const names = Object.keys(transitions[state.status]) as StepActionName[]
  return names.filter((action) => (action === 'confirm' ? state.stale && open : true))
}

function blockers(action: StepActionName, failures: readonly GuardFailure[]): GuardFailure[] {
  switch (action) {
    case 'start':
      return failures.filter((failure) => failure.before === 'start')
    case 'submit':
      return failures.filter((failure) => failure.before === 'start' || failure.before === 'submit')
    case 'complete':
      return [...failures]
    case 'return':
    case 'reopen':
    case 'override':
    case 'confirm':
      return []
  }
}
