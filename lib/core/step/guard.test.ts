import { describe, expect, it } from 'vitest'
import type { AssessmentFacts, FactRow } from '@/lib/core/assessment/assessment-facts'
import { getMethodology } from '@/lib/core/methodology/registry'
import { failingGuards } from './guard'

const methodology = getMethodology('bali-outline-1')

function facts(part: Partial<AssessmentFacts> = {}): AssessmentFacts {
  return {
    assessment: {
      id: 'a',
      title: 'T',
      countryName: 'C',
      countryCode: 'CC',
      languages: [],
      referenceStart: null,
      referenceEnd: null,
      events: [],
      territory: [],
    },
    fields: {},
    rows: {},
    populations: [],
    documents: [],
    members: [],
    outputs: {},
    questionnaire: null,
    coverage: null,
    reports: {},
    steps: methodology.steps.map(({ key }) => ({
      key,
      status: 'completed',
      completedAt: null,
      overridden: false,
    })),
    ...part,
  }
}

const failing = (step: string, given: AssessmentFacts) => {
  const found = methodology.steps.find(({ key }) => key === step)
  if (!found) throw new Error(step)
  return failingGuards(methodology, found, given)
}
const row = (id: string, values: FactRow['values']): FactRow => ({ id, values })
const population = {
  id: 'p1',
  code: null,
  name: 'River peoples',
  definition: '',
  sizeEstimate: null,
  sizeSource: '',
  sizeOn: null,
  sensitivity: 'low',
  areas: '',
}

describe('guards', () => {
  it.each(methodology.steps)(
    'step $number names what an empty assessment lacks, each thing in words of its own',
    (step) => {
      const messages = failing(step.key, facts()).map(({ message }) => message)
      expect(messages.length).toBeGreaterThan(0)
      expect(new Set(messages).size).toBe(messages.length)
    },
  )

  it('names the steps that a step waits for', () => {
    const given = facts({
      steps: methodology.steps.map(({ key }) => ({
        key,
        status: key === 'step-07' ? 'in-review' : 'completed',
        completedAt: null,
        overridden: false,
      })),
    })
    expect(failing('step-09', given)[0]).toMatchObject({
      before: 'start',
      missing: ['Step 7, Questionnaire'],
      place: { kind: 'step', step: 'step-07' },
    })
  })

  it('names populations without an estimate', () => {
    const without = failing('step-06', facts({ populations: [population] })).find(
      ({ key }) => key === 'coverage-per-population',
    )
    expect(without?.missing).toEqual(['River peoples'])
    const rows = {
      'tool-g': {
        estimates: [
          row('r', { population: 'p1', measured: 'not-measured', gap_reason: 'No list' }),
        ],
      },
    }
    expect(
      failing('step-06', facts({ populations: [population], rows })).map(({ key }) => key),
    ).not.toContain('coverage-per-population')
  })

  it('asks a reason of what is not measured, and figures of what is', () => {
    const rows = {
      'tool-g': {
        estimates: [
          row('a', { measured: 'not-measured' }),
          row('b', { measured: 'measured', numerator: 1 }),
        ],
      },
    }
    expect(failing('step-06', facts({ rows })).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['coverage-reasoned', 'coverage-sourced']),
    )
  })

  it('finds accepted recommendations without an action', () => {
    const rows = {
      'tool-k': {
        recommendations: [
          row('r1', { text: 'Send teams' }),
          row('r2', { text: 'Drop fees' }),
          row('r3', { text: 'Rejected idea' }),
        ],
      },
      'form-11': {
        recommendation_decisions: [
          row('d1', { recommendation: 'r1', decision: 'accept' }),
          row('d2', { recommendation: 'r2', decision: 'modify' }),
          row('d3', { recommendation: 'r3', decision: 'reject' }),
        ],
      },
      'tool-n': { actions: [row('n1', { recommendation: ['r1'] })] },
    }
    expect(
      failing('step-12', facts({ rows })).find(({ key }) => key === 'recommendations-acted-on')
        ?.missing,
    ).toEqual(['Drop fees'])
  })

  it('holds planned visits open until they are done or cancelled', () => {
    const rows = { 'tool-i': { visits: [row('v', { site: 'North post', status: 'planned' })] } }
    expect(
      failing('step-08', facts({ rows })).find(({ key }) => key === 'visits-closed')?.missing,
    ).toEqual(['North post'])
  })

  it('wants the latest version of each output approved', () => {
    const outputs = { 'output-01': { approved: true, latestNumber: 2 } }
    expect(failing('step-01', facts({ outputs })).map(({ key }) => key)).not.toContain(
      'output-01-approved',
    )
    expect(failing('step-01', facts()).map(({ key }) => key)).toContain('output-01-approved')
  })
})
