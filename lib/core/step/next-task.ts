import { z } from 'zod'
import type { Place } from '@/lib/core/assessment/place'
import type { Methodology, Step, Tool } from '@/lib/core/methodology/schema'
import { can, type Subject } from '@/lib/core/policy/can'
import { StepActionName } from './action'
import { takeable } from './available'
import type { WorkflowState } from './reduce'

/** Something that waits for one person, most pressing first. */
export const Task = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approve'),
    step: z.string(),
    output: z.string(),
  }),
  z.object({
    kind: z.literal('review'),
    step: z.string(),
  }),
  z.object({
    kind: z.literal('confirm'),
    step: z.string(),
  }),
  z.object({
    kind: z.literal('answer'),
    step: z.string(),
    count: z.number(),
    dueOn: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('fill'),
    step: z.string(),
    tool: z.string(),
  }),
  z.object({
    kind: z.literal('submit'),
    step: z.string(),
  }),
  z.object({
    kind: z.literal('start'),
    step: z.string(),
    action: StepActionName,
  }),
])
Task.register(z.globalRegistry, { id: 'Task' })
export type Task = z.infer<typeof Task>

interface Situation {
  methodology: Methodology
  state: WorkflowState
  subject: Subject
  /** Outputs with an issued version that these roles have not approved yet. */
  waitingApprovals: readonly { output: string; roles: readonly string[] }[]
  /** Questions handed to this person that have no answer yet; null for who answers nothing. */
  openQuestions: { count: number; dueOn: string | null } | null
}

const underWay = ['in-progress', 'returned', 'reopened']

/** All that waits for this person in the assessment, from the actions that the steps offer them. */
export function tasksFor(situation: Situation): Task[] {
  const { methodology, state, subject } = situation
  const steps = methodology.steps.map((step) => ({
    step,
    offered: takeable({ step, state, subject }),
    fills: underWay.includes(state[step.key]?.status ?? 'not-started')
      ? fillsOf(step, situation)
      : [],
  }))
  const taking = (action: StepActionName, kind: 'confirm' | 'review'): Task[] =>
    steps.flatMap(({ step, offered }): Task[] =>
      offered.includes(action) ? [{ kind, step: step.key }] : [],
    )
  return [
    ...approvalsOf(situation),
    ...taking('complete', 'review'),
    ...taking('confirm', 'confirm'),
    ...steps.flatMap(({ fills }) => fills),
    ...steps.flatMap(({ step, offered, fills }): Task[] =>
      offered.includes('submit') && fills.length === 0 ? [{ kind: 'submit', step: step.key }] : [],
    ),
    ...steps.flatMap(({ step, offered }): Task[] =>
      offered.includes('start') ? [{ kind: 'start', step: step.key, action: 'start' }] : [],
    ),
  ]
}

/** Where the person does what waits. */
export function placeOfTask(task: Task): Place {
  switch (task.kind) {
    case 'approve':
      return { kind: 'output', output: task.output }
    case 'answer':
      return { kind: 'questionnaire' }
    case 'fill':
      return { kind: 'tool', tool: task.tool }
    case 'review':
    case 'confirm':
    case 'submit':
    case 'start':
      return { kind: 'step', step: task.step }
  }
}

function approvalsOf({ methodology, subject, waitingApprovals }: Situation): Task[] {
  return waitingApprovals.flatMap(({ output, roles }): Task[] => {
    const defined = methodology.outputs.find(({ key }) => key === output)
    const mine = defined?.approvers.filter((role) => roles.includes(role)) ?? []
    return defined && can(subject, 'output.approve', { access: mine })
      ? [{ kind: 'approve', step: defined.step, output }]
      : []
  })
}

function fillsOf(step: Step, { methodology, subject, openQuestions }: Situation): Task[] {
  const mine = methodology.tools.filter(
    (tool) =>
      step.tools.includes(tool.key) && can(subject, 'tool.update', { access: tool.editors }),
  )
  return mine.flatMap((tool: Tool): Task[] => {
    if (tool.nature !== 'questionnaire' || !openQuestions)
      return [{ kind: 'fill', step: step.key, tool: tool.key }]
    return openQuestions.count > 0 ? [{ kind: 'answer', step: step.key, ...openQuestions }] : []
  })
}
