import { describe, expect, it } from 'vitest'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { methodology } from '@/tests/support/methodology'
import { told } from '@/tests/support/told'
import {
  nextOwnKey,
  OwnQuestionFields,
  ownQuestion,
  ownQuestionFields,
  ownQuestionProblems,
} from './own-question'

const edition: AskedQuestion[] = methodology.questions.map((question) => ({
  ...question,
  version: 1,
  own: false,
}))
const fields = (more: object = {}) =>
  OwnQuestionFields.parse({ section: 'X', question: 'How many?', answerType: 'number', ...more })
const problemsOf = (more: object, others: AskedQuestion[] = [], id = 'X-1.05') =>
  ownQuestionProblems(ownQuestion(id, 1, fields(more)), methodology, [...edition, ...others]).map(
    told,
  )

describe('a question of the lead body', () => {
  it.each([
    [{ answerType: 'single', options: ['One'] }, 'options'],
    [{ answerType: 'multi', options: ['One', 'One', 'Two'] }, 'options'],
    [{ answerType: 'single', options: ['Yes', 'No', 'Not known'] }, 'options'],
    [{ answerType: 'table' }, 'columns'],
    [{ repeatForEvent: true }, 'events'],
    [{ question: ' ' }, 'question'],
  ])('is refused as %o', (wrong, path) => {
    const { error } = OwnQuestionFields.safeParse({
      section: 'X',
      question: 'How many?',
      answerType: 'number',
      ...wrong,
    })
    expect(error?.issues.map((issue) => issue.path[0])).toContain(path)
  })

  it.each([
    { answerType: 'ynp', help: 'Say why.', challenges: ['C1'] },
    { answerType: 'multi', options: ['A', 'B'], populations: ['P-REF'], repeatForPopulation: true },
    { answerType: 'table', columns: ['Year', 'Births'], required: true },
    {
      answerType: 'number',
      unit: 'days',
      condition: { question: 'H-2.02', op: 'in', value: ['Yes'] },
    },
  ])('fills its form again: %o', (more) => {
    expect(ownQuestionFields(ownQuestion('X-1.01', 3, fields(more)))).toEqual(fields(more))
  })

  it('is numbered after the last one ever given', () => {
    expect(nextOwnKey([])).toBe('X-1.01')
    expect(nextOwnKey(['X-1.01', 'X-1.09'])).toBe('X-1.10')
  })

  it.each([
    ['H-2.02', 'in', ['Yes'], []],
    ['H-2.02', 'in', ['Perhaps'], ['Question H-2.02 has no such answer.']],
    ['H-2.02', 'gt', 3, ['Question H-2.02 has no such answer.']],
    ['H-1.06', 'gt', 50, []],
    ['H-2.07', 'contains', ['nothing like it'], ['Question H-2.07 has no such answer.']],
    ['H-1.05', 'not_empty', undefined, []],
    [
      'X-1.05',
      'not_empty',
      undefined,
      ['These conditions run in a ring: the question would depend on itself.'],
    ],
  ])('may depend on %s %s %o', (question, op, value, problems) => {
    expect(
      problemsOf({ condition: { question, op, ...(value !== undefined && { value }) } }),
    ).toEqual(problems)
  })

  it('does not depend on itself over others, nor on what is asked later', () => {
    const condition = { question: 'X-1.05', op: 'not_empty' as const }
    const third = ownQuestion('X-1.03', 1, fields({ condition }))
    expect(
      problemsOf({ condition: { question: 'X-1.03', op: 'not_empty' } }, [third])[0],
    ).toContain('ring')
    const later = ownQuestion('X-1.07', 1, fields())
    expect(
      problemsOf({ condition: { question: 'X-1.07', op: 'not_empty' } }, [later])[0],
    ).toContain('asked later')
    expect(
      problemsOf({ section: 'H-3', condition: { question: 'H-3.20', op: 'not_empty' } }),
    ).toEqual([])
    expect(
      problemsOf({ section: 'H-3', condition: { question: 'H-4.01', op: 'not_empty' } })[0],
    ).toContain('asked later')
  })
})
