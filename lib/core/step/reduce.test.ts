import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StepActionName, stepActions, stepStatuses } from './action'
import {
  applyAction,
  dependentsOf,
  IllegalActionError,
  initialState,
  reduce,
  type StepNode,
  type WorkflowState,
} from './reduce'
import { transitions } from './transition'

const steps: StepNode[] = [
  { key: 'step-01', dependsOn: [] },
  { key: 'step-02', dependsOn: ['step-01'] },
  { key: 'step-03', dependsOn: ['step-02'] },
  { key: 'step-04', dependsOn: ['step-02'] },
  { key: 'step-05', dependsOn: ['step-03', 'step-04'] },
]
const at = '2026-03-01T09:00:00.000Z'
const act = (step: string, action: StepActionName) => ({ step, action, reason: 'because', at })
const finish = (step: string) => [act(step, 'start'), act(step, 'submit'), act(step, 'complete')]

describe('the fold of step actions', () => {
  it('leaves every step not started when nothing was done', () => {
    expect(Object.values(reduce(steps, [])).map((state) => state.status)).toEqual(
      steps.map(() => 'not-started'),
    )
  })

  it('takes a step from start through review to completion', () => {
    const state = reduce(steps, finish('step-01'))
    expect(state['step-01']).toEqual({
      status: 'completed',
      version: 3,
      stale: false,
      overridden: false,
      completedAt: at,
    })
  })

  it('refuses to start a step before the steps it stands on are completed', () => {
    expect(() => reduce(steps, [act('step-02', 'start')])).toThrow(IllegalActionError)
  })

  it('lets an override open a step early and remembers it', () => {
    expect(reduce(steps, [act('step-02', 'override')])['step-02']).toMatchObject({
      status: 'in-progress',
      overridden: true,
    })
  })

  it('marks begun dependents as stale when a step is reopened, and leaves the others', () => {
    const state = reduce(steps, [
      ...finish('step-01'),
      ...finish('step-02'),
      act('step-03', 'start'),
      act('step-01', 'reopen'),
    ])
    expect(state['step-01']?.status).toBe('reopened')
    expect(state['step-02']).toMatchObject({ status: 'completed', stale: true })
    expect(state['step-03']).toMatchObject({ status: 'in-progress', stale: true })
    expect(state['step-04']).toMatchObject({ status: 'not-started', stale: false })
  })

  it('asks for a confirmation of a stale step before it is completed', () => {
    const reopened = [
      ...finish('step-01'),
      act('step-02', 'start'),
      act('step-02', 'submit'),
      act('step-01', 'reopen'),
    ]
    expect(() => reduce(steps, [...reopened, act('step-02', 'complete')])).toThrow(
      IllegalActionError,
    )
    expect(() => reduce(steps, [...reopened, act('step-02', 'confirm')])).toThrow(
      IllegalActionError,
    )
    const again = [
      ...reopened,
      act('step-01', 'submit'),
      act('step-01', 'complete'),
      act('step-02', 'confirm'),
      act('step-02', 'complete'),
    ]
    expect(reduce(steps, again)['step-02']).toMatchObject({ status: 'completed', stale: false })
  })

  it.each(stepStatuses.flatMap((status) => stepActions.map((action) => [status, action] as const)))(
    'while %s, %s follows the table',
    (status, action) => {
      const node: StepNode = { key: 'only', dependsOn: [] }
      const before: WorkflowState = {
        only: {
          status,
          version: 4,
          stale: action === 'confirm',
          overridden: false,
          completedAt: null,
        },
      }
      const expected = transitions[status][action]
      if (expected)
        expect(applyAction([node], before, act('only', action)).only).toMatchObject({
          status: expected,
          version: 5,
        })
      else
        expect(() => applyAction([node], before, act('only', action))).toThrow(IllegalActionError)
    },
  )

  it('finds dependents through others', () => {
    expect(dependentsOf(steps, 'step-02').sort()).toEqual(['step-03', 'step-04', 'step-05'])
  })

  it('never reaches an illegal state by any sequence of actions', () => {
    const anyAction = fc.record({
      step: fc.constantFrom(...steps.map((step) => step.key)),
      action: fc.constantFrom(...stepActions),
    })
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 60 }), (attempts) => {
        const state = attempts.reduce(
          (current, { step, action }) => tryAction(current, step, action),
          initialState(steps),
        )
        for (const step of steps) expectLegal(step, state)
      }),
      { numRuns: 300 },
    )
  })
})

function tryAction(state: WorkflowState, step: string, action: StepActionName): WorkflowState {
  try {
    return applyAction(steps, state, act(step, action))
  } catch (error) {
    if (error instanceof IllegalActionError) return state
    throw error
  }
}

function expectLegal(step: StepNode, state: WorkflowState) {
  const current = state[step.key]
  if (!current) throw new Error(`${step.key} is gone`)
  expect(stepStatuses).toContain(current.status)
  expect(current.completedAt !== null).toBe(current.status === 'completed')
  if (current.status === 'not-started') expect(current).toMatchObject({ version: 0, stale: false })
  const begun = current.status !== 'not-started'
  const unfinished = step.dependsOn.some((key) => state[key]?.status !== 'completed')
  if (begun && unfinished) expect(current.stale || current.overridden).toBe(true)
}
