import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { methodology } from '@/tests/support/methodology'
import { aQuestion } from '@/tests/support/question'
import { told } from '@/tests/support/told'
import { AnswerChange, type AnswerValue } from './answer'
import { changeProblem, choicesOf, valueSchema } from './value-schema'

const document = '3f1f6f4e-6a3c-4b7e-9d7a-0c5b8c1d2e3f'
const options = ['Yes', 'No', 'Not known']
type Row = [AskedQuestion['answerType'], AnswerValue, boolean]

describe('a value', () => {
  const table: Row[] = [
    ['text', 'The ministry', true],
    ['text', 'two\nlines', false],
    ['text', 'x'.repeat(501), false],
    ['text', 3, false],
    ['longtext', 'two\nlines', true],
    ['longtext', 'x'.repeat(10_001), false],
    ['longtext', 'bell \u0007', false],
    ['number', 0, true],
    ['number', 12.5, true],
    ['number', -1, false],
    ['number', '12', false],
    ['percent', 100, true],
    ['percent', 100.1, false],
    ['date', '2026-05-04', true],
    ['date', '2026-02-30', false],
    ['date', '4 May', false],
    ['yn', 'Yes', true],
    ['yn', 'Not known', false],
    ['ynp', 'Maybe', false],
    ['single', 'No', true],
    ['scale5', 5, false],
    ['multi', ['Yes', 'No'], true],
    ['multi', ['Yes', 'Yes'], false],
    ['multi', ['Perhaps'], false],
    ['multi', 'Yes', false],
    ['file', [document], true],
    ['file', ['the act'], false],
    ['table', [['a', 'b']], true],
    ['table', [['a']], false],
    ['table', [['a', 'b', 'c']], false],
    ['table', ['a', 'b'], false],
    ['table', Array.from({ length: 501 }, () => ['a', 'b']), false],
  ]
  it.each(
    table.map(
      ([type, given, accepted]) =>
        [type, JSON.stringify(given).slice(0, 40), accepted, given] as const,
    ),
  )('of type %s, %s: %s', (answerType, _shown, accepted, given) => {
    const question = aQuestion({ id: 'q', answerType, options, columns: ['one', 'two'] })
    const problem = changeProblem(question, { answer: { value: given, gap: null, gapReason: '' } })
    if (accepted) expect(problem).toBeNull()
    else expect(told(problem ?? undefined)).toMatch(/^(?!Invalid|Too)[A-Z].*\.$/)
  })

  it('and a reason for none exclude each other', () => {
    expect(
      changeProblem(aQuestion({ id: 'q' }), {
        answer: { value: 'Yes', gap: 'not-known', gapReason: '' },
      }),
    ).toEqual({ code: 'answer-or-reason' })
    expect(
      changeProblem(aQuestion({ id: 'q' }), {
        answer: { value: null, gap: 'not-known', gapReason: '' },
      }),
    ).toBeNull()
  })

  it('is never "not known": that is a gap', () => {
    const choices = methodology.questions.flatMap(choicesOf)
    expect(choices).not.toContain('Not known')
    expect(choices).not.toContain('Not applicable')
  })
})

describe('every question of the edition', () => {
  const questions = methodology.questions.map((question) => ({
    ...question,
    version: 1,
    own: false,
  }))
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.double(),
    fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }),
    fc.array(fc.array(fc.string({ maxLength: 12 }), { maxLength: 9 }), { maxLength: 5 }),
  )

  it('accepts any content or says in a sentence why not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), anything, (question, given) => {
        const problem = changeProblem(question, {
          answer: { value: given as AnswerValue, gap: null, gapReason: '' },
        })
        if (problem !== null) expect(told(problem)).toMatch(/^(?!Invalid|Too)[A-Z].+\.$/s)
        else expect(valueSchema(question).safeParse(given).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('accepts each of its own options', () => {
    for (const question of questions) {
      for (const option of choicesOf(question)) {
        const given = question.answerType === 'multi' ? [option] : option
        expect(
          changeProblem(question, { answer: { value: given, gap: null, gapReason: '' } }),
          `${question.id}: ${option}`,
        ).toBeNull()
      }
    }
  })
})

describe('a change', () => {
  it('is parsed without ever throwing anything but a refusal', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(typeof AnswerChange.safeParse(anything).success).toBe('boolean')
      }),
    )
  })

  it('that changes nothing is refused', () => {
    expect(AnswerChange.safeParse({}).success).toBe(false)
  })
})
