import { describe, expect, it } from 'vitest'
import type { AssessmentRole } from '@/lib/core/policy/role'
import { approvableRoles } from './approvable-roles'

const output: { issuers: AssessmentRole[] } = { issuers: ['coordinator', 'lead-member'] }

describe('who may approve in which of their roles', () => {
  it.each([
    [
      'others in all',
      ['coordinator', 'decision-maker'],
      false,
      false,
      ['coordinator', 'decision-maker'],
    ],
    ['the issuer as coordinator', ['coordinator'], true, false, ['coordinator']],
    ['the issuer not as decision-maker', ['decision-maker'], true, false, []],
    ['the issuer in one role only', ['coordinator', 'lead-member'], true, false, ['coordinator']],
    ['the issuer once', ['lead-member'], true, true, []],
  ] as const)('%s', (_name, held, issued, approved, expected) =>
    expect(approvableRoles(output, held, { issued, approved })).toEqual(expected),
  )
})
