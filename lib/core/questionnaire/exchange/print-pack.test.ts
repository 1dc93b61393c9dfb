import { describe, expect, it } from 'vitest'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { sampleInstrument } from '@/tests/support/any-answers'
import { sampleExchange, sampleInstitution } from '@/tests/support/sample-exchange'
import { englishWords } from '@/tests/support/told'
import { type PrintPack, printFont, printPack } from './print-pack'

const instrument = sampleInstrument()
const exchange = sampleExchange(instrument, [])
const questionIn = (pack: PrintPack, number: string) =>
  pack.sections.flatMap(({ questions }) => questions).find((question) => question.number === number)

describe('a questionnaire to fill in with a pen', () => {
  it('has each question once, with the places it is asked for', () => {
    const pack = printPack(exchange, 'en', new Set(), englishWords)
    expect(pack.institution).toBe(sampleInstitution.name)
    expect(pack.sections.flatMap(({ questions }) => questions)).toHaveLength(
      instrument.questions.length,
    )
    expect(questionIn(pack, 'H-1.08')?.places).toEqual([
      'Refugees',
      'People of the hills & "rivers"',
    ])
    expect(questionIn(pack, 'H-1.10')?.onlyIf).toBe('H-1.09 is answered, and not “None”')
    expect(questionIn(pack, 'H-1.02')?.answer).toMatchObject({ kind: 'table' })
  })

  it('leaves out what is ruled out, and sections with it', () => {
    const closed = new Set(
      instancesOf(instrument).flatMap(({ key, question }) =>
        question.section === 'H-2' || question.id === 'H-1.01' ? [key] : [],
      ),
    )
    const pack = printPack(exchange, 'en', closed, englishWords)
    expect(pack.sections.map(({ id }) => id)).not.toContain('H-2')
    expect(questionIn(pack, 'H-1.01')).toBeUndefined()
  })

  it('speaks the language wanted, as far as it is translated', () => {
    const question = questionIn(printPack(exchange, 'km', new Set(), englishWords), 'H-1.08')
    expect(question?.text).toBe('សំណួរ')
    expect(question?.answer).toMatchObject({ options: expect.arrayContaining(['ទេ']) })
  })

  it.each([
    ['Who answers? “So”, it’s known – é', 'built-in'],
    ['Ai trả lời? Энэ хэн бэ?', 'noto'],
    ['នរណា', 'none'],
    ['من', 'none'],
    ['どこ', 'none'],
  ])('knows what the PDF can set: %s', (text, font) => {
    expect(
      printFont({
        ...printPack(exchange, 'en', new Set(), englishWords),
        sections: [],
        title: text,
      }),
    ).toBe(font)
  })
})
