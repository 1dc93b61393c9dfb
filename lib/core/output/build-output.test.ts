import { describe, expect, it } from 'vitest'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { findOutput } from '@/lib/core/methodology/find'
import { DocumentModel } from '@/lib/core/rendering/block'
import type { Words } from '@/lib/core/words'
import { harbourMethod } from '@/tests/support/harbour-method'
import { methodology } from '@/tests/support/methodology'
import { englishWords, otherWords } from '@/tests/support/told'
import { buildOutput } from './build-output'

const facts: AssessmentFacts = {
  assessment: {
    id: 'a',
    title: 'Assessment',
    countryName: 'Sandara',
    countryCode: 'SDR',
    languages: ['English'],
    referenceStart: '2025-01-01',
    referenceEnd: '2025-12-31',
    events: ['birth'],
    territory: ['All'],
  },
  fields: { 'tool-g': { reliability: 'Fair.\n\nSecond thought.' } },
  rows: {},
  populations: [
    {
      id: 'p1',
      code: null,
      name: 'River peoples',
      definition: 'Along the river',
      sizeEstimate: null,
      sizeSource: '',
      sizeOn: null,
      sensitivity: 'low',
      areas: '',
    },
  ],
  documents: [
    {
      id: 'd1',
      title: 'Register',
      type: 'statistics',
      issuer: 'Office',
      date: null,
      language: 'en',
      confidentiality: 'public',
      url: '',
      annotation: '',
    },
    {
      id: 'd2',
      title: 'Secret memo',
      type: 'other',
      issuer: '',
      date: null,
      language: '',
      confidentiality: 'confidential',
      url: '',
      annotation: '',
    },
  ],
  members: [],
  outputs: {},
  questionnaire: null,
  coverage: null,
  reports: {},
  steps: [],
}
/** The same assessment by the other method. */
const tally: AssessmentFacts = {
  ...facts,
  fields: { ledger: { judgement: 'Fair.' } },
  rows: {
    ledger: {
      estimates: [
        {
          id: 'e1',
          values: {
            population: 'p1',
            measured: 'measured',
            registered: 4,
            born: 8,
            source: 'd1',
          },
        },
        {
          id: 'e2',
          values: {
            population: 'p1',
            measured: 'measured',
            registered: 1200,
            born: 2400,
            source: 'd1',
          },
        },
      ],
    },
  },
}
const build = (key: string, method = methodology, given = facts) =>
  buildOutput(method, findOutput(method, key), given, {
    number: 1,
    issuedOn: '2026-05-04',
    words: englishWords,
  })

describe('buildOutput', () => {
  it.each(methodology.outputs)('$key is a sound document, the same each time', ({ key }) => {
    expect(DocumentModel.parse(build(key))).toEqual(build(key))
  })

  it('hides counts below ten and whatever is worked out from them', () => {
    const words = JSON.stringify(build('tally', harbourMethod, tally))
    expect(words).toContain('under 10')
    expect(words).toContain('hidden')
    expect(words).not.toContain('"text":"50 %"},{"text":"4"')
    expect(words).toContain('1,200')
    expect(words.match(/"text":"50 %"/g)).toHaveLength(1)
  })

  it('names people by their roles, in the words of the output', () => {
    const roles = ['lead-member' as const, 'respondent' as const]
    const members = [{ id: 'm', name: 'A. Person', institution: 'Registry', roles }]
    const table = (words: Words) =>
      buildOutput(
        methodology,
        findOutput(methodology, 'output-12'),
        { ...facts, members },
        { number: 1, issuedOn: '2026-05-04', words },
      ).blocks.find(
        (block) => block.type === 'table' && JSON.stringify(block).includes('A. Person'),
      )
    expect(table(englishWords)).toMatchObject({
      rows: [[{}, {}, [{ text: 'Member of the lead body, Respondent' }]]],
    })
    expect(JSON.stringify(table(otherWords))).toContain('⟦printed.role.lead-member⟧')
  })

  it('lists no confidential document', () => {
    const words = JSON.stringify(build('output-03'))
    expect(words).toContain('Register')
    expect(words).not.toContain('Secret memo')
    expect(words).toContain('1 confidential document is not listed.')
  })

  it('says that registration is not nationality where a reader could think so', () => {
    for (const key of ['output-01', 'output-05', 'output-12', 'output-15'])
      expect(JSON.stringify(build(key))).toContain('not the conferral of nationality')
  })
})
