import { describe, expect, it } from 'vitest'
import { emptyAnswer } from '@/lib/core/questionnaire/answering/answer'
import { instrumentOf } from '@/lib/core/questionnaire/instrument'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { methodology } from '@/tests/support/methodology'
import { delegationProgress } from './delegation-progress'

const instrument = instrumentOf(methodology, {
  mode: 'full',
  own: [],
  events: ['birth'],
  populations: [],
})
const handed = (
  institutionId: string,
  section: string,
  question: string | null = null,
  dueOn: string | null = null,
) => ({
  ...{ institutionId, userId: null, section, question, dueOn },
})
const answer = (
  institutionId: string,
  instance: string,
  more: Partial<InstitutionAnswer>,
): InstitutionAnswer => ({
  ...emptyAnswer,
  ...{ id: instance, instance, institutionId, questionVersion: 1, status: 'draft' },
  ...more,
})
const over = (
  delegations: ReturnType<typeof handed>[],
  answers: InstitutionAnswer[],
  today = '2026-05-04',
) => delegationProgress(instrument, { answers, adoptions: [] }, delegations, today)

describe('progress of an institution', () => {
  it('counts single questions handed over, by their status', () => {
    const delegations = [
      handed('a', 'H-2', 'H-2.02'),
      handed('a', 'H-2', 'H-2.04'),
      handed('a', 'H-2', 'H-2.06'),
    ]
    const answers = [
      answer('a', 'H-2.02|||', { value: 'Yes', status: 'submitted' }),
      answer('a', 'H-2.04|||', { gap: 'not-known', status: 'returned' }),
      answer('b', 'H-2.06|||', { value: 'Yes', status: 'validated' }),
    ]
    expect(over(delegations, answers)).toMatchObject([
      {
        section: 'H-2',
        asked: 3,
        answered: 1,
        gaps: 1,
        open: 1,
        submitted: 1,
        returned: 1,
        unsubmitted: 1,
        validated: 0,
      },
    ])
  })

  it('asks for what the institution’s own answers, or else the State’s, call for', () => {
    const delegations = [handed('a', 'H-2', 'H-2.03')]
    const asked = (...answers: InstitutionAnswer[]) => over(delegations, answers)[0]?.asked
    expect(asked()).toBe(0)
    expect(asked(answer('b', 'H-2.02|||', { value: 'Yes' }))).toBe(1)
    expect(
      asked(answer('b', 'H-2.02|||', { value: 'Yes' }), answer('a', 'H-2.02|||', { value: 'No' })),
    ).toBe(0)
  })

  it.each([
    ['2026-05-03', [], true],
    ['2026-05-04', [], false],
    ['2026-05-03', [answer('a', 'H-2.06|||', { value: 'Yes', status: 'submitted' })], false],
    ['2026-05-03', [answer('a', 'H-2.06|||', { value: 'Yes' })], true],
  ])('due on %s with %o', (dueOn, answers, overdue) => {
    expect(over([handed('a', 'H-2', 'H-2.06', dueOn)], answers)[0]?.overdue).toBe(overdue)
  })

  it('names the earliest of several due dates', () => {
    const delegations = [
      handed('a', 'H-2', 'H-2.02', '2026-06-01'),
      handed('a', 'H-2', null, '2026-05-20'),
      handed('b', 'H-2', null, '2026-05-01'),
    ]
    expect(over(delegations, []).map(({ dueOn }) => dueOn)).toEqual(['2026-05-20', '2026-05-01'])
  })
})
