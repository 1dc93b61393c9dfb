import { describe, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import { methodology } from '@/tests/support/methodology'
import { readingWith } from '@/tests/support/small-questionnaire'
import { englishWords } from '@/tests/support/told'
import { findingProposals } from './finding-proposals'

const propose = (given: Parameters<typeof readingWith>[0]) =>
  findingProposals(methodology, readingWith(given), englishWords)
const find = (given: Parameters<typeof readingWith>[0], key: string) =>
  propose(given).find((proposal) => proposal.key === key)

describe('draft findings', () => {
  it('are none where nothing is answered', () => {
    expect(propose({})).toEqual([])
  })

  it('say what was answered, for whom, and rest on those answers', () => {
    expect(
      find({ 'H-3.07|||law': 'No', 'H-3.07|||practice': 'No' }, 'question-weak|H-3.07|'),
    ).toMatchObject({
      kind: 'weakness',
      statement: expect.stringContaining(
        'For the whole country, the answer to “May a mother register her child alone',
      ),
      challenges: ['C4', 'C3'],
      populationId: null,
      instances: ['H-3.07|||law', 'H-3.07|||practice'],
    })
  })

  it('see practice fall behind the law, and go further', () => {
    const behind = find(
      { 'H-3.07|||law': 'Yes', 'H-3.07|||practice': 'No' },
      'practice-behind-law|H-3.07|',
    )
    expect(behind?.statement).toContain('score 100 of 100 in law, 0 in practice')
    const ahead = find(
      { 'H-3.07|||law': 'No', 'H-3.07|||practice': 'Yes' },
      'practice-ahead-of-law|H-3.07|',
    )
    expect(ahead?.kind).toBe('good-practice')
  })

  it('weigh a challenge for a population only over enough answers', () => {
    const two = { 'H-13.05||river|': 'No', 'H-14.06||river|': 'No' }
    expect(find(two, 'challenge-severe|C1|river')).toBeUndefined()
    const three = { ...two, 'H-17.11||river|': 'No' }
    expect(find(three, 'challenge-severe|C1|river')?.statement).toContain(
      'weighs heavily on River peoples: severity 100 of 100, scored answers used: 3',
    )
  })

  it('name a standard that is not met', () => {
    const found = find({ 'H-3.03|birth|refugees|law': 'No' }, 'standard-not-met|ICCPR-16|refugees')
    expect(found).toMatchObject({
      kind: 'gap',
      populationId: 'refugees',
      events: ['birth', 'late_birth', 'death'],
    })
    expect(found?.statement).toContain('art. 16')
  })

  it('tell where little is known', () => {
    const gaps = Object.fromEntries(
      ['H-14.03', 'H-14.05', 'H-14.07'].map((id) => [`${id}|||`, { gap: 'not-known' as const }]),
    )
    expect(find(gaps, 'little-known|H-14|')?.statement).toContain('100 % of 3 answers')
  })

  it('keep their key when figures change, and then rest on another basis', () => {
    const one = find(
      { 'H-13.05||river|': 'No', 'H-14.06||river|': 'No', 'H-17.11||river|': 'No' },
      'challenge-severe|C1|river',
    )
    const other = find(
      { 'H-13.05||river|': 'No', 'H-14.06||river|': 'No', 'H-17.11||river|': 'Partly' },
      'challenge-severe|C1|river',
    )
    expect(other).toBeDefined()
    expect(other?.basis).not.toBe(one?.basis)
  })

  it('have one key each, and a statement without a hole', () => {
    const all = propose({
      'H-3.03|birth|refugees|law': 'No',
      'H-3.03|birth|refugees|practice': 'Yes',
      'H-13.05||river|': 'No',
      'H-12.02|||': 'Yes',
    })
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    for (const { statement } of all) expect(statement).not.toMatch(/\{\w+\}| {2}|: \.|used: \./)
    for (const statement of Object.values(messages.printed.findingRule))
      expect(statement).not.toMatch(/\bcountr(y|ies) (rank|score)/)
  })
})
