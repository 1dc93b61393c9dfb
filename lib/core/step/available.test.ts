import { describe, expect, it } from 'vitest'
import { assessmentRoles } from '@/lib/core/policy/role'
import { type StepActionName, type StepStatus, stepActions, stepStatuses } from './action'
import { available } from './available'
import type { GuardFailure } from './guard-failure'
import { transitions } from './transition'

const failure: GuardFailure = {
  key: 'g',
  before: 'submit',
  code: 'message',
  message: 'Something is missing.',
  missing: [],
  failures: [],
  place: { kind: 'scope' },
}
const step = { key: 'b', dependsOn: ['a'], readers: [...assessmentRoles] }
const completed = {
  status: 'completed' as const,
  version: 3,
  stale: false,
  overridden: false,
  completedAt: null,
}

/** Which roles may take an action at all, written apart from the policy. */
const mayTake: Record<StepActionName, readonly string[]> = {
  start: ['coordinator', 'lead-member'],
  submit: ['coordinator', 'lead-member'],
  complete: ['coordinator'],
  return: ['coordinator'],
  reopen: ['coordinator'],
  override: ['coordinator'],
  confirm: ['coordinator'],
}

function offered(
  status: StepStatus,
  role: string,
  failures: GuardFailure[],
  stale = false,
): StepActionName[] {
  const state = {
    a: completed,
    b: { status, version: 1, stale, overridden: false, completedAt: null },
  }
  return available({
    step,
    state,
    failures,
    subject: { platformRoles: [], roles: [role as 'coordinator'], scopes: null },
  }).map(({ action }) => action)
}

const everyCase = stepStatuses.flatMap((status) =>
  assessmentRoles.flatMap((role) => stepActions.map((action) => [status, role, action] as const)),
)

describe('what a person may do on a step', () => {
  it.each(everyCase)('%s, %s: %s', (status, role, action) => {
    const expected = action in transitions[status] && mayTake[action].includes(role)
    expect(offered(status, role, [failure], true).includes(action)).toBe(expected)
  })

  it('offers an override only while something is missing', () => {
    expect(offered('in-progress', 'coordinator', [])).not.toContain('override')
    expect(offered('in-progress', 'coordinator', [failure])).toContain('override')
  })

  it('says what blocks each action', () => {
    const state = {
      a: completed,
      b: {
        status: 'in-progress' as const,
        version: 1,
        stale: false,
        overridden: false,
        completedAt: null,
      },
    }
    const subject = { platformRoles: [], roles: ['coordinator' as const], scopes: null }
    const later: GuardFailure = { ...failure, key: 'later', before: 'complete' }
    const submit = available({ step, state, failures: [failure, later], subject }).find(
      ({ action }) => action === 'submit',
    )
    expect(submit?.blockedBy).toEqual([failure])
  })
})
