import type { StepActionRecord, StepState } from './action'
import { transitions } from './transition'

/** What the engine needs of a step: its key and the steps it stands on. */
export interface StepNode {
  key: string
  dependsOn: readonly string[]
}

export type WorkflowState = Record<string, StepState>

/**
 * Thrown when a log holds an action that its state did not allow: the log was not written by this
 * engine.
 */
export class IllegalActionError extends Error {}

export function initialState(steps: readonly StepNode[]): WorkflowState {
  return Object.fromEntries(
    steps.map((step) => [
      step.key,
      { status: 'not-started', version: 0, stale: false, overridden: false, completedAt: null },
    ]),
  )
}

/**
 * Folds the log into the state of every step. Throws IllegalActionError when an action does not fit
 * the state before it.
 */
export function reduce(
  steps: readonly StepNode[],
  log: readonly StepActionRecord[],
): WorkflowState {
  return log.reduce((state, record) => applyAction(steps, state, record), initialState(steps))
}

/** State after one more action; the given state is left as it is. */
export function applyAction(
  steps: readonly StepNode[],
  state: WorkflowState,
  record: StepActionRecord,
): WorkflowState {
  const before = state[record.step]
  if (!before) throw new IllegalActionError(`there is no step ${record.step}`)
  const node = steps.find((step) => step.key === record.step)
  const next = transitions[before.status][record.action]
  if (!node || !next)
    throw new IllegalActionError(
      `${record.action} is not possible on ${record.step} while it is ${before.status}`,
    )
  if (record.action === 'start' && !dependenciesCompleted(node, state))
    throw new IllegalActionError(`${record.step} waits for the steps before it`)
  if (record.action === 'complete' && before.stale)
    throw new IllegalActionError(`${record.step} must be confirmed before it is completed`)
  if (record.action === 'confirm' && !(before.stale && dependenciesCompleted(node, state)))
    throw new IllegalActionError(`there is nothing to confirm on ${record.step}`)
  const after: StepState = {
    status: next,
    version: before.version + 1,
    stale: record.action === 'confirm' || record.action === 'override' ? false : before.stale,
    overridden: before.overridden || record.action === 'override',
    completedAt:
      next === 'completed'
        ? before.status === 'completed'
          ? before.completedAt
          : record.at
        : null,
  }
  const changed = { ...state, [record.step]: after }
  return record.action === 'reopen' ? markDependents(steps, changed, record.step) : changed
}

export function dependenciesCompleted(step: StepNode, state: WorkflowState): boolean {
  return step.dependsOn.every((key) => state[key]?.status === 'completed')
}

/** Keys of all steps that stand on `key`, directly or through others. */
export function dependentsOf(steps: readonly StepNode[], key: string): string[] {
  const direct = steps.filter((step) => step.dependsOn.includes(key)).map((step) => step.key)
  return [...new Set([...direct, ...direct.flatMap((dependent) => dependentsOf(steps, dependent))])]
}

function markDependents(
  steps: readonly StepNode[],
  state: WorkflowState,
  key: string,
): WorkflowState {
  const marked = dependentsOf(steps, key).flatMap((dependent) => {
    const before = state[dependent]
    return before && before.status !== 'not-started'
      ? [[dependent, { ...before, stale: true }] as const]
      : []
  })
  return { ...state, ...Object.fromEntries(marked) }
}
