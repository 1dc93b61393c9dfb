import { describe, expect, it } from 'vitest'
import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import { methodology } from '@/tests/support/methodology'
import { englishWords } from '@/tests/support/told'
import type { CoverageCell } from './cell'
import type { EstimateContent } from './estimate'
import type { CoverageEstimate } from './facts'
import { cellWords, coverageLacks } from './lacks'

const population = {
  id: 'p1',
  code: 'P-REF',
  name: 'Refugees',
  definition: '',
  sizeEstimate: null,
  sizeSource: '',
  sizeOn: null,
  areas: '',
}
const source = { documentId: 'd1', locator: '', use: 'both' as const }
const measured: EstimateContent = {
  kind: 'measured',
  method: 'direct-count',
  inputs: {},
  numeratorDefinition: '',
  denominatorDefinition: '',
  timeliness: null,
  sources: [source],
  grade: 'B',
  limits: '',
  disclosure: 'public',
}

function facts(
  estimates: CoverageEstimate[],
  events = ['birth', 'death'],
  populations = [population],
): AssessmentFacts {
  const assessment = { events } as AssessmentFacts['assessment']
  return {
    assessment,
    populations,
    coverage: { estimates, adoptions: [], smallestCell: 10 },
  } as Pick<AssessmentFacts, 'assessment' | 'coverage'> as AssessmentFacts
}
const estimate = (
  id: string,
  event: string,
  content: EstimateContent = measured,
  change: Partial<CoverageCell> = {},
): CoverageEstimate => ({
  id,
  cell: {
    indicator: event === 'birth' ? 'G1' : 'G8',
    event,
    populationId: 'p1',
    year: 2025,
    area: '',
    sex: 'all',
    ...change,
  },
  content,
  value: null,
})

describe('what the workbench still lacks', () => {
  it.each([
    [
      'every event of every population without anything',
      [],
      ['Refugees: Birth', 'Refugees: Death'],
    ],
    ['an event without a figure', [estimate('a', 'birth')], ['Refugees: Death']],
    [
      'nothing when one is not measured for a reason',
      [
        estimate('a', 'birth'),
        estimate('b', 'death', {
          kind: 'not-measured',
          reason: 'no list',
          band: null,
          sources: [],
        }),
      ],
      [],
    ],
    [
      'an event of which only the national level is known',
      [estimate('a', 'birth'), estimate('b', 'death', measured, { populationId: null })],
      ['Refugees: Death'],
    ],
    [
      'an event whose alternatives await a choice',
      [estimate('a', 'birth'), estimate('b', 'death'), estimate('c', 'death')],
      ['Refugees: Death'],
    ],
  ])('%s', (_name, estimates, missing) => {
    expect(coverageLacks(methodology, facts(estimates), 'covered', englishWords)).toEqual(missing)
  })

  it('asks for a population first, and not for events out of scope or without a main indicator', () => {
    expect(coverageLacks(methodology, facts([], ['birth'], []), 'covered', englishWords)).toEqual([
      'There is no population in scope.',
    ])
    expect(coverageLacks(methodology, facts([], ['late_birth']), 'covered', englishWords)).toEqual(
      [],
    )
  })

  it('names the cells that await a choice', () => {
    expect(
      coverageLacks(
        methodology,
        facts([estimate('a', 'birth'), estimate('b', 'birth')]),
        'decided',
        englishWords,
      ),
    ).toEqual(['Refugees, Birth, 2025'])
    expect(
      coverageLacks(methodology, facts([estimate('a', 'birth')]), 'decided', englishWords),
    ).toEqual([])
  })

  it.each([
    ['a source', { ...measured, sources: [] }],
    ['a grade', { ...measured, grade: null }],
  ])('names figures without %s', (_name, content) => {
    expect(
      coverageLacks(methodology, facts([estimate('a', 'birth', content)]), 'sourced', englishWords),
    ).toEqual(['Refugees, Birth, 2025'])
    expect(
      coverageLacks(methodology, facts([estimate('a', 'birth')]), 'sourced', englishWords),
    ).toEqual([])
  })

  it('writes a cell in words', () => {
    const cell = {
      ...estimate('a', 'birth').cell,
      populationId: null,
      area: 'North',
      sex: 'female' as const,
    }
    expect(cellWords(englishWords, methodology, { populations: [] }, cell)).toBe(
      'National level, Birth, 2025, North, female',
    )
  })
})
