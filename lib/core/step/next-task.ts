import type { Methodology } from '@/lib/core/methodology/schema'
import { can, type Subject } from '@/lib/core/policy/can'
import type { StepActionName } from './action'
import { dependenciesCompleted, type WorkflowState } from './reduce'

/** Something that waits for one person, most pressing first. */
export type Task =
  | { kind: 'approve'; step: string; output: string }
  | { kind: 'review'; step: string }
  | { kind: 'answer'; step: string; count: number; dueOn: string | null }
  | { kind: 'fill'; step: string; tool: string }
  | { kind: 'start'; step: string; action: StepActionName }

interface Situation {
  methodology: Methodology
  state: WorkflowState
  subject: Subject
  /** Outputs with an issued version that these roles have not approved yet. */
  waitingApprovals: readonly { output: string; roles: readonly string[] }[]
  /** Questions handed to this person that have no answer yet; null for who answers nothing. */
  openQuestions: { count: number; dueOn: string | null } | null
}

const open = ['in-progress', 'returned', 'reopened']

/** All that waits for this person in the assessment. */
export function tasksFor({
  methodology,
  state,
  subject,
  waitingApprovals,
  openQuestions,
}: Situation): Task[] {
  const approvals = waitingApprovals.flatMap(({ output, roles }): Task[] => {
    const defined = methodology.outputs.find(({ key }) => key === output)
    const mine = roles.filter((role) => subject.roles.some((held) => held === role))
    return defined && mine.length > 0 ? [{ kind: 'approve', step: defined.step, output }] : []
  })
  const steps = methodology.steps.map((step) => ({
    step,
    status: state[step.key]?.status ?? 'not-started',
    access: { access: step.readers },
  }))
  const reviews = steps.flatMap(({ step, status, access }): Task[] =>
    status === 'in-review' && can(subject, 'step.complete', access)
      ? [{ kind: 'review', step: step.key }]
      : [],
  )
  const fills = steps.flatMap(({ step, status }): Task[] => {
    if (!open.includes(status)) return []
    const mine = methodology.tools.filter(
      (tool) =>
        step.tools.includes(tool.key) && can(subject, 'tool.update', { access: tool.editors }),
    )
    return mine.flatMap((tool): Task[] => {
      if (tool.screen !== 'questionnaire' || !openQuestions)
        return [{ kind: 'fill', step: step.key, tool: tool.key }]
      return openQuestions.count > 0 ? [{ kind: 'answer', step: step.key, ...openQuestions }] : []
    })
  })
  const starts = steps.flatMap(({ step, status, access }): Task[] =>
    status === 'not-started' &&
    dependenciesCompleted(step, state) &&
    can(subject, 'step.start', access)
      ? [{ kind: 'start', step: step.key, action: 'start' }]
      : [],
  )
  return [...approvals, ...reviews, ...fills, ...starts]
}
