import { describe, expect, it } from 'vitest'
import type { QuestionnaireFacts } from '@/lib/core/questionnaire/facts'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { answersOf, instrument } from '@/tests/support/small-questionnaire'
import { questionnaireOverview } from './overview'

const institutions = [
  { id: 'office', name: 'Civil registry' },
  { id: 'health', name: 'Health ministry' },
  { id: 'idle', name: 'Statistics office' },
]
const handed = (institutionId: string, section: string, dueOn: string | null = null) => ({
  ...{ institutionId, userId: null, section, question: null, dueOn },
})

function overviewOf(
  answers: InstitutionAnswer[],
  more: Partial<QuestionnaireFacts> = {},
  delegations = [handed('office', 'H-2', '2026-05-03')],
) {
  const facts: QuestionnaireFacts = {
    mode: 'full',
    own: [],
    institutions,
    delegations,
    answers,
    adoptions: [],
    signOffs: [],
    findings: [],
    ...more,
  }
  return questionnaireOverview({
    instrument,
    facts,
    delegations,
    stepStatus: 'in-progress',
    today: '2026-05-04',
  })
}

const overview = overviewOf([
  ...answersOf({ 'H-2.02|||': 'Yes', 'H-2.04|||': { gap: 'not-known' } }),
  ...answersOf({ 'H-2.02|||': 'No' }, 'health'),
  ...answersOf({ 'H-1.01|||': 'The registry' }),
])
const section = (id: string) => overview.sections.find((part) => part.id === id)
const institution = (id: string) => overview.institutions.find((part) => part.id === id)

describe('the overview', () => {
  it('counts what the State says, and where institutions contradict each other', () => {
    expect(section('H-2')).toMatchObject({
      answered: 0,
      gaps: 1,
      conflict: 1,
      submitted: 2,
      overdue: true,
      dueOn: '2026-05-03',
      unsigned: 2,
    })
    expect(section('H-2')?.institutions).toEqual(['Civil registry'])
    expect(section('H-1')).toMatchObject({
      answered: 1,
      dueOn: null,
      overdue: false,
      institutions: [],
    })
  })

  it('adds up to what is asked', () => {
    const { asked, answered, gaps, open, conflict, disputed } = overview.total
    expect(answered + gaps + open + conflict + disputed).toBe(asked)
    expect(overview.sections.reduce((sum, part) => sum + part.asked, 0)).toBe(asked)
  })

  it('says how far each institution is, also one that was handed nothing', () => {
    expect(institution('office')).toMatchObject({
      progress: { answered: 1, gaps: 1, submitted: 2, overdue: true },
      unsigned: 2,
    })
    expect(institution('health')).toMatchObject({ progress: null, unsigned: 1 })
    expect(institution('idle')).toEqual({
      id: 'idle',
      name: 'Statistics office',
      progress: null,
      unsigned: 0,
    })
  })

  it('names what waits, the contradiction first', () => {
    expect(overview.tasks.map(({ kind }) => kind)).toEqual([
      'settle',
      'review',
      'remind',
      'hand-out-rest',
      'sign',
    ])
  })

  it('counts a signature that answers have outrun as missing', () => {
    const signOff = {
      section: 'H-1',
      institutionId: 'office',
      signatory: 'R. Gistrar',
      office: '',
      signedOn: '2026-05-01',
      reservations: '',
    }
    const unsigned = (changedSince: number) =>
      overviewOf(answersOf({ 'H-1.01|||': 'The registry' }), {
        signOffs: [{ ...signOff, changedSince }],
      }).institutions[0]?.unsigned
    expect([unsigned(0), unsigned(1)]).toEqual([0, 1])
  })
})
