import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf } from '@/lib/core/assessment/place'
import { assessmentRoles } from '@/lib/core/policy/role'
import { methodology } from '@/tests/support/methodology'
import { type StepState, stepStatuses } from './action'
import { available } from './available'
import { placeOfTask, type Task, tasksFor } from './next-task'
import { initialState, type WorkflowState } from './reduce'

const [first, second] = methodology.steps.map(({ key }) => key)
if (!first || !second) throw new Error('the edition has too few steps')

type Role = (typeof assessmentRoles)[number]
const as = (...roles: Role[]) => ({ platformRoles: [], roles, scopes: null })
const state = (changed: Record<string, Partial<StepState>>): WorkflowState => {
  const start = initialState(methodology.steps)
  return Object.fromEntries(
    Object.entries(start).map(([key, step]) => [key, { ...step, ...changed[key] }]),
  )
}
const tasks = (
  role: Role,
  changed: Record<string, Partial<StepState>>,
  waitingApprovals: { output: string; roles: string[] }[] = [],
): Task[] =>
  tasksFor({
    methodology,
    state: state(changed),
    subject: as(role),
    waitingApprovals,
    openQuestions: null,
  })
const kinds = (list: Task[]) => list.map(({ kind, step }) => `${kind} ${step}`)

describe('what waits for a person', () => {
  it('is a step to start when those before it are completed', () => {
    expect(kinds(tasks('lead-member', {}))).toEqual([`start ${first}`])
    expect(tasks('observer', {})).toEqual([])
  })

  it('is a step to confirm after an earlier one was reopened and completed again', () => {
    const stale = { [first]: { status: 'completed' as const }, [second]: { stale: true } }
    const completed = { ...stale, [second]: { status: 'completed' as const, stale: true } }
    expect(kinds(tasks('coordinator', completed))).toContain(`confirm ${second}`)
    expect(kinds(tasks('lead-member', completed))).not.toContain(`confirm ${second}`)
  })

  it('is a confirmation, not a review, while a step in review is to be confirmed', () => {
    const found = kinds(
      tasks('coordinator', {
        [first]: { status: 'completed' },
        [second]: { status: 'in-review', stale: true },
      }),
    )
    expect(found).toContain(`confirm ${second}`)
    expect(found).not.toContain(`review ${second}`)
  })

  it('is an approval until the person has given it', () => {
    const output = methodology.outputs.find(({ approvers }) => approvers.includes('decision-maker'))
    if (!output) throw new Error('the edition has no output for decision-makers')
    const waiting = (roles: string[]) => [{ output: output.key, roles }]
    expect(kinds(tasks('decision-maker', {}, waiting(['decision-maker'])))).toEqual([
      `approve ${output.step}`,
    ])
    expect(tasks('decision-maker', {}, waiting(['coordinator']))).toEqual([])
  })

  it('is only what the person may do, at a place that the person may open', () => {
    const step = fc.record({ status: fc.constantFrom(...stepStatuses), stale: fc.boolean() })
    const steps = fc.tuple(...methodology.steps.map(() => step))
    const approval = fc.record({
      output: fc.constantFrom(...methodology.outputs.map(({ key }) => key)),
      roles: fc.subarray([...assessmentRoles]),
    })
    fc.assert(
      fc.property(
        fc.subarray([...assessmentRoles], { minLength: 1 }),
        steps,
        fc.array(approval, { maxLength: 2 }),
        (roles, changed, waitingApprovals) => {
          const subject = as(...roles)
          const now = state(
            Object.fromEntries(
              methodology.steps.map(({ key }, index) => [key, changed[index] ?? {}]),
            ),
          )
          const situation = { methodology, state: now, subject, waitingApprovals }
          const reports = methodology.outputs.map(({ key }) => key)
          for (const task of tasksFor({ ...situation, openQuestions: null })) {
            const standing = { methodology, subject, reports, sharing: {} }
            expect(pathOf(standing, placeOfTask(task)), JSON.stringify(task)).not.toBeNull()
            const action = {
              review: 'complete',
              confirm: 'confirm',
              submit: 'submit',
              start: 'start',
            }
            if (!(task.kind in action)) continue
            const node = methodology.steps.find(({ key }) => key === task.step)
            if (!node) throw new Error(`no step ${task.step}`)
            expect(
              available({ step: node, state: now, failures: [], subject }).map(
                (offered) => offered.action,
              ),
            ).toContain(action[task.kind as keyof typeof action])
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
