import { describe, expect, it } from 'vitest'
import type { AssessmentFacts, FactRow } from '@/lib/core/assessment/assessment-facts'
import { findStep } from '@/lib/core/methodology/find'
import { harbourMethod } from '@/tests/support/harbour-method'
import { methodology } from '@/tests/support/methodology'
import { englishWords } from '@/tests/support/told'
import { failingGuards } from './guard'

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

const failing = (step: string, given: AssessmentFacts, method = methodology) =>
  failingGuards(method, findStep(method, step), given, '2026-11-30', englishWords)
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
      missing: [{ name: '7. Questionnaire' }],
      place: { kind: 'step', step: 'step-07' },
    })
  })

  it('names populations without an estimate', () => {
    const of = (rows: AssessmentFacts['rows']) =>
      failing('count', facts({ populations: [population], rows }), harbourMethod)
    expect(of({}).find(({ key }) => key === 'every-people')?.missing).toEqual([
      { name: 'River peoples' },
    ])
    const estimates = [row('r', { population: 'p1', measured: 'not-measured', reason: 'No list' })]
    expect(of({ ledger: { estimates } }).map(({ key }) => key)).not.toContain('every-people')
  })

  it('asks a reason of what is not measured, and figures of what is', () => {
    const estimates = [
      row('a', { measured: 'not-measured' }),
      row('b', { measured: 'measured', registered: 1 }),
    ]
    const found = failing('count', facts({ rows: { ledger: { estimates } } }), harbourMethod)
    expect(found.map(({ key }) => key)).toEqual(expect.arrayContaining(['reasoned', 'sourced']))
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
    ).toEqual([
      {
        name: 'Drop fees',
        place: { kind: 'tool', tool: 'tool-k', field: 'recommendations', row: 'r2' },
      },
    ])
  })

  it('holds planned visits open until they are done or cancelled', () => {
    const rows = { 'tool-i': { visits: [row('v', { site: 'North post', status: 'planned' })] } }
    expect(
      failing('step-08', facts({ rows })).find(({ key }) => key === 'visits-closed')?.missing,
    ).toEqual([
      { name: 'North post', place: { kind: 'tool', tool: 'tool-i', field: 'visits', row: 'v' } },
    ])
  })

  it('names a row by what it is about, not by the first word in it', () => {
    const decided = row('d', { decision: 'accept', recommendation: 'r', comment: '2027-08-01' })
    const rows = {
      'tool-k': { recommendations: [row('r', { type: 'law', text: 'Drop fees' })] },
      'form-11': { recommendation_decisions: [{ ...decided, values: { recommendation: 'r' } }] },
    }
    const missing = failing('step-11', facts({ rows })).find(({ key }) => key === 'items-complete')
    expect(missing?.missing.map(({ name }) => name)).toEqual(['Drop fees'])
  })

  it('holds a step up by what does not make sense in its tools, and says where', () => {
    const rows = {
      'tool-c': {
        tasks: [row('t', { title: 'Visit six districts', start: '2026-03-12', end: '2026-03-05' })],
      },
    }
    const found = failing('step-04', facts({ rows })).find(({ key }) => key === 'tool-c-checks')
    expect(found).toMatchObject({
      before: 'submit',
      code: 'checks',
      missing: [{ name: 'Visit six districts' }],
      failures: [{ check: 'task-ends-after-start', place: { row: 't', column: 'end' } }],
    })
  })

  it('wants the latest version of each output approved', () => {
    const outputs = { 'output-01': { approved: true, latestNumber: 2 } }
    expect(failing('step-01', facts({ outputs })).map(({ key }) => key)).not.toContain(
      'output-01-approved',
    )
    expect(failing('step-01', facts()).map(({ key }) => key)).toContain('output-01-approved')
  })
})
