import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessmentRoles, platformRoles } from '@/lib/core/policy/role'
import { methodology } from '@/tests/support/methodology'
import { openScreens, type Place, pathOf, type Standing, screens } from './place'

const nobody: Standing = {
  methodology,
  subject: { platformRoles: [], roles: [], scopes: null },
  reports: [],
  sharing: {},
}
const standing = (role: (typeof assessmentRoles)[number]): Standing => ({
  ...nobody,
  subject: { ...nobody.subject, roles: [role] },
})

const places: Place[] = [
  ...screens.map((kind) => ({ kind })),
  { kind: 'populations' },
  ...methodology.steps.map(({ key }): Place => ({ kind: 'step', step: key })),
  ...methodology.tools.flatMap(({ key }): Place[] => [
    { kind: 'tool', tool: key },
    { kind: 'tool', tool: key, field: 'any' },
  ]),
  ...methodology.outputs.flatMap(({ key }): Place[] => [
    { kind: 'output', output: key },
    { kind: 'report', output: key },
  ]),
]

describe('the screens of an assessment', () => {
  it.each([
    ['observer', ['overview', 'scope', 'documents', 'outputs']],
    ['decision-maker', ['overview', 'scope', 'documents', 'outputs']],
    ['field-member', ['overview', 'scope', 'documents', 'outputs']],
    ['respondent', ['overview', 'scope', 'questionnaire', 'documents', 'outputs']],
  ] as const)('of the %s', (role, expected) => {
    expect(openScreens(standing(role))).toEqual(expected)
  })

  it('of a personal link are the questionnaire alone', () => {
    const subject = {
      platformRoles: [],
      roles: ['respondent' as const],
      scopes: ['link' as const],
    }
    expect(openScreens({ ...nobody, subject })).toEqual(['questionnaire'])
  })

  it('show reports to whoever may read one while it is written', () => {
    const { reports } = { reports: [methodology.outputs[0]?.key ?? ''] }
    expect(openScreens({ ...standing('respondent'), reports })).toContain('reports')
  })
})

describe('a place', () => {
  it('has no address for who has no role', () => {
    for (const place of places) expect(pathOf(nobody, place), JSON.stringify(place)).toBeNull()
  })

  it('has no address where the edition does not know it', () => {
    const coordinator = standing('coordinator')
    for (const place of [
      { kind: 'step', step: 'x' },
      { kind: 'tool', tool: 'x' },
      { kind: 'output', output: 'x' },
      { kind: 'report', output: 'x' },
    ] as const)
      expect(pathOf(coordinator, place)).toBeNull()
  })

  it('never closes when a role is added, and its address does not depend on who asks', () => {
    const roles = fc.subarray([...assessmentRoles])
    fc.assert(
      fc.property(roles, roles, fc.constantFrom(...places), (some, more, place) => {
        const fewer = { ...nobody, subject: { ...nobody.subject, roles: some } }
        const all = { ...nobody, subject: { ...nobody.subject, roles: [...some, ...more] } }
        const [before, after] = [pathOf(fewer, place), pathOf(all, place)]
        if (before !== null) expect(after).toBe(before)
      }),
    )
  })

  it('of an output opens to followers only when it is shared', () => {
    const output = methodology.outputs[0]?.key ?? ''
    const follower = {
      ...nobody,
      subject: { ...nobody.subject, platformRoles: [platformRoles[1]] },
    }
    expect(pathOf(follower, { kind: 'output', output })).toBeNull()
    expect(
      pathOf({ ...follower, sharing: { [output]: 'public' } }, { kind: 'output', output }),
    ).toBe(`/outputs/${output}`)
  })
})
