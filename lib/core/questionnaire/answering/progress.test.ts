import { describe, expect, it } from 'vitest'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { anInstrument, aQuestion, gap, value } from '@/tests/support/question'
import { type AnswerContent, isAnswered } from './answer'
import { progressOf, questionProgress } from './progress'
import { sectionState } from './section-state'

describe('an answer counts', () => {
  const table: [string, Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>, boolean][] = [
    ['with a value', value('Yes'), true],
    ['with zero', value(0), true],
    ['not when empty', value(null), false],
    ['not with blanks alone', value('   '), false],
    ['not with an empty list', value([]), false],
    ['not with rows of empty cells', value([['', ' ']]), false],
    ['with one filled cell', value([['', 'x']]), true],
    ['when it is not known', gap('not-known'), true],
    ['when it does not apply, with the reason', gap('not-applicable', 'No such office.'), true],
    ['not when it does not apply without a reason', gap('not-applicable'), false],
    ['not when it is not disclosed without a reason', gap('not-disclosed', ' '), false],
  ]
  it.each(table)('%s', (_name, content, expected) => {
    expect(isAnswered(content)).toBe(expected)
  })
})

describe('progress', () => {
  const populations = [
    { id: 'r', code: null, name: 'Refugees' },
    { id: 's', code: null, name: 'Stateless' },
  ]
  const places = instancesOf(
    anInstrument(
      [
        aQuestion({ id: 'a' }),
        aQuestion({ id: 'b', repeatForPopulation: true }),
        aQuestion({ id: 'c', required: false }),
      ],
      { populations },
    ),
  )
  const all = new Set(places.map(({ key }) => key))

  it('counts places: values, gaps, and what is open', () => {
    const answers = new Map([
      ['a|||', value('Yes')],
      ['b||r|', gap('not-known')],
    ])
    expect(progressOf(places, all, answers)).toEqual({
      asked: 4,
      answered: 1,
      gaps: 1,
      open: 2,
      requiredOpen: 1,
    })
  })

  it('counts a question as answered when each of its places is', () => {
    const answers = new Map([['b||r|', value('Yes')]])
    expect(questionProgress(places, all, answers)).toEqual({
      asked: 3,
      answered: 0,
      requiredOpen: 2,
    })
    answers.set('b||s|', value('No'))
    expect(questionProgress(places, all, answers)).toEqual({
      asked: 3,
      answered: 1,
      requiredOpen: 1,
    })
  })

  it('asks nothing of what is hidden', () => {
    expect(questionProgress(places, new Set(['c|||']), new Map([['a|||', value('Yes')]]))).toEqual({
      asked: 1,
      answered: 0,
      requiredOpen: 0,
    })
  })
})

describe('a section', () => {
  it.each([
    [[], 0, null],
    [['draft'], 1, null],
    [['submitted', 'draft'], 2, null],
    [['submitted', 'submitted'], 2, 'submitted'],
    [['submitted', 'validated'], 2, 'submitted'],
    [['validated', 'validated'], 2, 'validated'],
    [['validated', 'returned'], 2, 'returned'],
  ] as const)('of answers %j is %s answered: %s', (statuses, answered, expected) => {
    expect(
      sectionState(
        statuses.map((status) => ({ status })),
        answered,
      ),
    ).toBe(expected)
  })
})
