import { describe, expect, it } from 'vitest'
import {
  doc,
  paragraph,
  reference,
  reportFacts,
  reportMethodology,
  reportOutput,
  sampleIds,
  written,
} from '@/tests/support/sample-report'
import { englishWords } from '@/tests/support/told'
import { referenceChoices } from './reference-choices'
import { referenceMaterial } from './reference-material'
import { parseTarget, targetKey } from './reference-target'
import { resolveReference } from './resolve-reference'
import { staleReferences } from './stale-references'

const material = referenceMaterial(reportMethodology, reportFacts, englishWords)
const { refugees, register, secret } = sampleIds

describe('a target', () => {
  it.each([
    'field:tool-f:organizers',
    'cell:tool-k:findings:f1:statement',
    'count:tool-k:findings',
    'count:tool-k:findings:challenge:C5',
    'scope:events',
    `population:${refugees}`,
    'answer:H-3.03|birth||law',
    `estimate:G1|birth|${refugees}|2025|North: upper|all`,
    `document:${register}`,
  ])('%s keeps its name', (key) => {
    const target = parseTarget(key)
    expect(target && targetKey(target)).toBe(key)
  })

  it.each(['', 'scope:weather', 'nothing:at:all', 'field'])('%j names nothing', (key) =>
    expect(resolveReference(material, key)).toBeNull(),
  )
})

describe('what a reference says', () => {
  it.each<[string, string, string]>([
    [
      'field:tool-f:organizers',
      'Civil registration office',
      'Tool F: Sensitization meeting report',
    ],
    [
      'cell:tool-f:commitments:c1:commitment',
      'Tables by district',
      'Tool F: Sensitization meeting report',
    ],
    ['cell:tool-f:commitments:c1:agency', 'Registry', 'Tool F: Sensitization meeting report'],
    [
      'cell:tool-k:findings:f3:statement',
      'Registrars ask for a card.',
      'Register of births; Tool K: Results workshop report',
    ],
    [
      'cell:tool-m:targets:t1:baseline_value',
      '61.5',
      'Register of births; Baseline year: 2025; Quality of the baseline: B: adjusted administrative data; Tool M: Target proposals',
    ],
    ['count:tool-k:findings', '3', 'Tool K: Results workshop report, number of rows'],
    ['count:tool-k:findings:challenge:C5', '2', 'Tool K: Results workshop report, number of rows'],
    ['count:tool-k:findings:challenge:C1', '0', 'Tool K: Results workshop report, number of rows'],
    ['scope:territory', 'North, South, East', 'Scope of the assessment'],
    [
      `estimate:G1|birth|${refugees}|2025||all`,
      '61.5 %',
      'Register of births, table 3; 2025; Count divided by count; quality B: administrative data, adjusted',
    ],
    [`document:${register}`, 'Register of births', 'Civil registration office, 15 January 2026'],
  ])('%s', (target, value, source) =>
    expect(resolveReference(material, target)).toMatchObject({ value, source }),
  )

  it('hides what may not leave the assessment', () => {
    expect(resolveReference(material, `estimate:G1|birth|${refugees}|2025|North|all`)?.value).toBe(
      'hidden',
    )
    expect(resolveReference(material, 'cell:tool-i:registers:g1:entries')?.value).toBe('under 10')
    expect(resolveReference(material, `estimate:G14|birth|${refugees}|2025||all`)).toBeNull()
    expect(resolveReference(material, `document:${secret}`)).toBeNull()
    expect(resolveReference(material, 'field:form-01:decision_file')?.value).toBe(
      'a confidential document',
    )
  })

  it.each([
    'field:tool-f:summary',
    'field:tool-z:x',
    'cell:tool-k:findings:gone:statement',
    'cell:tool-k:findings:f1:nothing',
    'count:tool-k:findings:challenge:C9',
    'population:x',
    'answer:H-1.01|||',
    'estimate:x',
    'cell:tool-k:findings:f1:dissent',
  ])('%s is gone or empty', (target) => expect(resolveReference(material, target)).toBeNull())
})

describe('choices', () => {
  const all = { search: '', group: null }
  it('offer what is there, each with value and source', () => {
    const choices = referenceChoices(material, all, () => true)
    expect(new Set(choices.map(({ group }) => group))).toEqual(
      new Set(['estimate', 'population', 'field', 'scope', 'count', 'document', 'cell']),
    )
    for (const { target, value, source } of choices)
      expect(resolveReference(material, target)).toMatchObject({ value, source })
    expect(choices.every(({ value, source }) => value !== '' && source !== '')).toBe(true)
  })

  it('are found by all words of the search, within a group', () => {
    expect(
      referenceChoices(material, { search: 'keeps DISTANCE', group: 'cell' }, () => true).map(
        ({ target }) => target,
      ),
    ).toContain('cell:tool-k:findings:f1:statement')
    expect(
      referenceChoices(material, { search: 'keeps nothing', group: null }, () => true),
    ).toEqual([])
  })

  it('leave out what the person may not read', () => {
    const choices = referenceChoices(material, all, ({ kind }) => kind === 'scope')
    expect(choices.map(({ group }) => group)).toEqual(['scope', 'scope', 'scope', 'scope'])
  })
})

describe('stale references', () => {
  const accepted = (target: string, value: string, source: string) =>
    written({ coverage: doc(paragraph(reference(target, value, source))) })
  const stale = (target: string, value: string, source: string) => {
    const facts = accepted(target, value, source)
    return staleReferences(
      referenceMaterial(reportMethodology, facts, englishWords),
      reportOutput,
      facts.reports['output-12'] ?? { sections: [] },
    )
  }
  const [target, value, source] = [
    'count:tool-k:findings',
    '3',
    'Tool K: Results workshop report, number of rows',
  ] as const

  it('are those whose value, whose source or whose place in the record has changed', () => {
    expect(stale(target, value, source)).toEqual([])
    expect(stale(target, '2', source)).toEqual([
      {
        section: 'coverage',
        sectionTitle: 'Coverage statistics',
        target,
        before: { value: '2', source },
        now: { value, source },
      },
    ])
    expect(stale(target, value, 'Another source')).toHaveLength(1)
    expect(stale('cell:tool-k:findings:gone:statement', 'x', 'y')).toMatchObject([{ now: null }])
  })
})
