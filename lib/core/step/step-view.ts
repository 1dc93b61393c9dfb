import { z } from 'zod'
import { AssessmentRole } from '../policy/role'
import { StepState } from './action'
import { AvailableAction } from './available'
import { GuardFailure } from './guard-failure'
import { PlacedFailure } from './placed-failure'

export const StepHistoryEntry = z.object({
  action: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  /** The guards that did not hold and were overridden. */
  overridden: z.array(GuardFailure),
})
StepHistoryEntry.register(z.globalRegistry, { id: 'StepHistoryEntry' })
export type StepHistoryEntry = z.infer<typeof StepHistoryEntry>

export const StepView = z.object({
  key: z.string(),
  number: z.number(),
  title: z.string(),
  purpose: z.string(),
  leadRole: z.string(),
  phase: z.string(),
  state: StepState,
  /** Roles that may open the step, for whom to mention. */
  readers: z.array(AssessmentRole),
  dependsOn: z.array(
    z.object({
      key: z.string(),
      number: z.number(),
      title: z.string(),
      completed: z.boolean(),
    }),
  ),
  /** With the address of each below that of the assessment; null where it is not open. */
  tools: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      purpose: z.string(),
      path: z.string().nullable(),
    }),
  ),
  outputs: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      latestNumber: z.number().nullable(),
      approved: z.boolean(),
      path: z.string().nullable(),
      /** Where its text is written. */
      textPath: z.string().nullable(),
    }),
  ),
  /** What does not hold yet, and where it is put right; empty for whoever follows from outside. */
  failures: z.array(PlacedFailure),
  actions: z.array(AvailableAction),
  history: z.array(StepHistoryEntry),
  allowedActions: z.array(z.string()),
})
StepView.register(z.globalRegistry, { id: 'StepView' })
export type StepView = z.infer<typeof StepView>
