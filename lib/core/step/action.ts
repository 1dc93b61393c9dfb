import { z } from 'zod'
/** The closed list of what can happen to a step. */
export const stepActions = [
  'start',
  'submit',
  'complete',
  'return',
  'reopen',
  'override',
  'confirm',
] as const
export const StepActionName = z.enum(stepActions)
StepActionName.register(z.globalRegistry, { id: 'StepActionName' })
export type StepActionName = z.infer<typeof StepActionName>

export const stepStatuses = [
  'not-started',
  'in-progress',
  'in-review',
  'completed',
  'returned',
  'reopened',
] as const
export const StepStatus = z.enum(stepStatuses)
StepStatus.register(z.globalRegistry, { id: 'StepStatus' })
export type StepStatus = z.infer<typeof StepStatus>

/** These actions are refused without a reason in writing. */
export const actionsWithReason: readonly StepActionName[] = ['return', 'reopen', 'override']

/** One entry of the append-only log, in order of `sequence`. */
export interface StepActionRecord {
  step: string
  action: StepActionName
  reason: string
  /** ISO 8601 instant. */
  at: string
}

export const StepState = z.object({
  status: StepStatus,
  /** Actions taken on this step so far; the version a caller acts on. */
  version: z.number(),
  /**
   * A step it was built on was reopened after this one began; someone must confirm or reopen it.
   */
  stale: z.boolean(),
  /** It was started or completed with a guard not holding. */
  overridden: z.boolean(),
  completedAt: z.string().nullable(),
})
StepState.register(z.globalRegistry, { id: 'StepState' })
export type StepState = z.infer<typeof StepState>
