import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodology } from '@/tests/support/methodology'
import { anInstrument, aQuestion, gap, value } from '@/tests/support/question'
import type { AnswerValue } from './answering/answer'
import { progressOf, questionProgress } from './answering/progress'
import { askedPlaces } from './asked'
import { type AskedQuestion, instancesOf, instrumentOf } from './instrument'
import { conditionHolds, visibleInstances } from './visibility'

const scope = {
  events: [
    { key: 'birth', title: 'Birth' },
    { key: 'death', title: 'Death' },
  ],
  populations: [
    { id: 'r', code: 'P-REF', name: 'Refugees' },
    { id: 's', code: 'P-STA', name: 'Stateless' },
  ],
}
const both = ['birth', 'death']

describe('a condition', () => {
  const table: [string, unknown, AnswerValue | null, boolean][] = [
    ['eq', 'Yes', 'Yes', true],
    ['eq', 'Yes', 'No', false],
    ['eq', 3, 3, true],
    ['in', ['Yes', 'Partly'], 'Partly', true],
    ['in', ['Yes', 'Partly'], 'No', false],
    ['in', 'Yes', 'Yes', true],
    ['not_in', ['No'], 'Yes', true],
    ['not_in', ['No'], 'No', false],
    ['not_in', ['No'], null, false],
    ['contains', 'Court', ['Police', 'Court'], true],
    ['contains', ['Court', 'Mother'], ['Mother'], true],
    ['contains', 'Court', ['Police'], false],
    ['contains', 'Court', 'Court', false],
    ['not_contains', 'None', ['Court'], true],
    ['not_contains', 'None', ['None'], false],
    ['not_contains', 'None', [], false],
    ['gt', 0, 1, true],
    ['gt', 0, 0, false],
    ['gt', 0, '12,5', false],
    ['not_empty', true, 'x', true],
    ['not_empty', true, '  ', false],
    ['not_empty', true, [['', ' ']], false],
    ['not_empty', true, [['', 'x']], true],
    ['not_empty', true, null, false],
    ['unheard-of', true, 'x', false],
  ]
  it.each(table)('%s %j for %j: %s', (op, operand, given, expected) => {
    expect(conditionHolds({ question: 'q', op, value: operand as never }, given)).toBe(expected)
  })

  it('of the edition uses no other operator', () => {
    const used = new Set(methodology.questions.flatMap(({ showIf }) => showIf.map(({ op }) => op)))
    expect([...used].filter((op) => !table.some(([known]) => known === op))).toEqual([])
  })
})

const yes = (question: string) => [{ question, op: 'eq', value: 'Yes' }]
function shown(
  questions: AskedQuestion[],
  answers: Record<string, ReturnType<typeof value>>,
): string[] {
  return [...visibleInstances(anInstrument(questions, scope), new Map(Object.entries(answers)))]
}

describe('what is asked', () => {
  it('waits for the answer that it depends on', () => {
    const questions = [aQuestion({ id: 'a' }), aQuestion({ id: 'b', showIf: yes('a') })]
    expect(shown(questions, {})).toEqual(['a|||'])
    expect(shown(questions, { 'a|||': value('Yes') })).toEqual(['a|||', 'b|||'])
    expect(shown(questions, { 'a|||': value('No') })).toEqual(['a|||'])
  })

  it('does not follow from a data gap', () => {
    const questions = [
      aQuestion({ id: 'a' }),
      aQuestion({ id: 'b', showIf: [{ question: 'a', op: 'not_in', value: ['No'] }] }),
    ]
    expect(shown(questions, { 'a|||': gap('not-known') })).toEqual(['a|||'])
  })

  it('needs all of several conditions', () => {
    const questions = [
      aQuestion({ id: 'a' }),
      aQuestion({ id: 'b' }),
      aQuestion({ id: 'c', showIf: [...yes('a'), ...yes('b')] }),
    ]
    expect(shown(questions, { 'a|||': value('Yes') })).not.toContain('c|||')
    expect(shown(questions, { 'a|||': value('Yes'), 'b|||': value('Yes') })).toContain('c|||')
  })

  it('looks at the same event, population and aspect where both repeat', () => {
    const repeat = {
      events: both,
      repeatForEvent: true,
      populations: ['ALL'],
      repeatForPopulation: true,
      aspects: ['law' as const, 'practice' as const],
    }
    const questions = [
      aQuestion({ id: 'a', ...repeat }),
      aQuestion({ id: 'b', ...repeat, showIf: yes('a') }),
    ]
    const of = (answers: Parameters<typeof shown>[1]) =>
      shown(questions, answers).filter((key) => key.startsWith('b'))
    expect(of({ 'a|birth|r|law': value('Yes') })).toEqual(['b|birth|r|law'])
    expect(of({ 'a|birth|r|law': value('Yes'), 'a|death|s|practice': value('Yes') })).toEqual([
      'b|birth|r|law',
      'b|death|s|practice',
    ])
  })

  it('looks at any of them where only the other repeats', () => {
    const questions = [
      aQuestion({ id: 'a', repeatForPopulation: true, populations: ['ALL'] }),
      aQuestion({ id: 'b', showIf: yes('a') }),
    ]
    expect(shown(questions, { 'a||r|': value('No'), 'a||s|': value('Yes') })).toContain('b|||')
    expect(shown(questions, { 'a||r|': value('No') })).not.toContain('b|||')
  })

  it('opens every place when the other does not repeat', () => {
    const questions = [
      aQuestion({ id: 'a' }),
      aQuestion({ id: 'b', repeatForPopulation: true, populations: ['ALL'], showIf: yes('a') }),
    ]
    expect(shown(questions, { 'a|||': value('Yes') })).toEqual(['a|||', 'b||r|', 'b||s|'])
  })

  it('follows a chain: the answer of a hidden question counts as none', () => {
    const questions = [
      aQuestion({ id: 'a' }),
      aQuestion({ id: 'b', showIf: yes('a') }),
      aQuestion({ id: 'c', showIf: yes('b') }),
    ]
    expect(shown(questions, { 'a|||': value('Yes'), 'b|||': value('Yes') })).toEqual([
      'a|||',
      'b|||',
      'c|||',
    ])
    expect(shown(questions, { 'a|||': value('No'), 'b|||': value('Yes') })).toEqual(['a|||'])
  })

  it('does not hang on a ring', () => {
    const questions = [
      aQuestion({ id: 'a', showIf: yes('b') }),
      aQuestion({ id: 'b', showIf: yes('a') }),
    ]
    expect(shown(questions, { 'a|||': value('Yes'), 'b|||': value('Yes') })).toEqual([
      'a|||',
      'b|||',
    ])
  })

  it('is not held back by a question that is not part of it', () => {
    expect(shown([aQuestion({ id: 'b', showIf: yes('elsewhere') })], {})).toEqual(['b|||'])
  })

  it('leaves out what another institution rules out, with all that hangs on it', () => {
    const instrument = anInstrument([
      aQuestion({ id: 'a' }),
      aQuestion({ id: 'b', showIf: yes('a') }),
    ])
    expect([...askedPlaces(instrument, new Map([['a|||', value('Yes')]]), ['a|||'])]).toEqual([])
  })
})

describe('for any answers', () => {
  const instrument = instrumentOf(methodology, {
    mode: 'full',
    own: [],
    events: ['birth', 'death'],
    populations: scope.populations,
  })
  const places = instancesOf(instrument)
  const given = fc.oneof(
    fc.constantFrom('Yes', 'Partly', 'No', 'None').map(value),
    fc.integer({ min: 0, max: 100 }).map(value),
    fc.constant(gap('not-known')),
    fc.constantFrom<AnswerValue>(['1A'], ['None'], [['x']]).map(value),
  )
  const answersOf = fc
    .dictionary(fc.constantFrom(...places.map(({ key }) => key)), given, { maxKeys: 200 })
    .map((answers) => new Map(Object.entries(answers)))

  it('hidden answers never count and never vanish', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        const before = [...answers]
        const visible = visibleInstances(instrument, answers)
        const hidden = [...answers.keys()].filter((key) => !visible.has(key))
        const without = new Map([...answers].filter(([key]) => !hidden.includes(key)))
        expect(visibleInstances(instrument, without)).toEqual(visible)
        expect(progressOf(places, visible, without)).toEqual(progressOf(places, visible, answers))
        expect([...answers]).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('progress adds up', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        const visible = visibleInstances(instrument, answers)
        const { asked, answered, gaps, open, requiredOpen } = progressOf(places, visible, answers)
        expect(answered + gaps + open).toBe(asked)
        expect(asked).toBe(visible.size)
        expect(requiredOpen).toBeLessThanOrEqual(open)
        const questions = questionProgress(places, visible, answers)
        expect(questions.answered + questions.requiredOpen).toBeLessThanOrEqual(questions.asked)
      }),
      { numRuns: 60 },
    )
  })
})
