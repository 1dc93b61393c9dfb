import fc from 'fast-check'
import {
  type AnswerContent,
  type AnswerValue,
  answerStatuses,
  confidences,
  gapKinds,
} from '@/lib/core/questionnaire/answering/answer'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import {
  type AskedQuestion,
  type Instance,
  type Instrument,
  instancesOf,
  instrumentOf,
} from '@/lib/core/questionnaire/instrument'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { methodology } from './methodology'

export const sampleDocuments = [
  { id: '11111111-1111-4111-8111-111111111111', name: 'Registration Act' },
  { id: '22222222-2222-4222-8222-222222222222', name: 'Registration Act, p. 3 | draft' },
]
export const samplePopulations = [
  { id: '33333333-3333-4333-8333-333333333333', code: 'REF', name: 'Refugees' },
  {
    id: '44444444-4444-4444-8444-444444444444',
    code: null,
    name: 'People of the hills & "rivers"',
  },
]

/**
 * The full questionnaire for two events and two populations, and one question
 * with every odd condition.
 */
export function sampleInstrument(): Instrument {
  return instrumentOf(methodology, {
    mode: 'full',
    own: ownQuestions(),
    events: ['birth', 'death'],
    populations: samplePopulations,
  })
}

/** Of it, the questions with conditions and those that conditions look at. */
export function conditionalInstrument(): Instrument {
  const whole = sampleInstrument()
  const lookedAt = new Set(
    whole.questions.flatMap(({ showIf }) => showIf.map(({ question }) => question)),
  )
  const questions = whole.questions.filter(
    ({ id, showIf }) => showIf.length > 0 || lookedAt.has(id),
  )
  return {
    ...whole,
    questions,
    sections: whole.sections.filter(({ id }) => questions.some(({ section }) => section === id)),
  }
}

function ownQuestions(): AskedQuestion[] {
  const first = methodology.questions.find(({ id }) => id === 'H-1.08')
  if (!first) throw new Error('H-1.08 is not there')
  const base: AskedQuestion = {
    ...first,
    section: 'X',
    version: 2,
    own: true,
    showIf: [],
    populations: [],
    events: [],
    repeatForPopulation: false,
    scoring: null,
  }
  return [
    { ...base, id: 'X-1.01', question: 'Is it "known" & <kept>?', answerType: 'text', options: [] },
    {
      ...base,
      id: 'X-1.02',
      question: 'When?',
      answerType: 'date',
      options: [],
      showIf: [{ question: 'X-1.01', op: 'eq', value: `it's "so"` }],
    },
    {
      ...base,
      id: 'X-1.03',
      question: 'Which?',
      answerType: 'multi',
      options: ['ក', 'ខ', 'Yes', 'yes'],
      showIf: [
        { question: 'H-5.04', op: 'contains', value: ['None of these'] },
        { question: 'H-7.03', op: 'gt', value: 10 },
      ],
    },
    {
      ...base,
      id: 'X-1.04',
      question: 'Papers?',
      answerType: 'file',
      options: [],
      showIf: [{ question: 'X-1.03', op: 'not_contains', value: ['ខ', 'yes'] }],
    },
    {
      ...base,
      id: 'X-1.05',
      question: 'Ring?',
      answerType: 'yn',
      options: ['Yes', 'No'],
      showIf: [{ question: 'H-1.02', op: 'not_empty', value: true }],
    },
  ]
}

const oddText = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=1",
    '+5',
    '-5',
    '@x',
    '\ttab',
    "''-",
    '_x0041_',
    '_x005F_',
    'a\r\nb',
    'line\nbreak',
    ' spaces ',
    'ក ខ',
    '😀',
    '1',
    'TRUE',
    '2026-05-04',
    '',
    "'",
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
// What the answer rules refuse anyway: control characters and lone surrogates.
const plain = (text: string) => text.replace(/[\p{Cs}]|(?![\t\n\r])\p{Cc}/gu, '')
const prose = oddText.map(plain)
const line = prose.map((text) => text.replace(/[\n\r]/g, ' ').trim())
const filled = <T extends string>(text: fc.Arbitrary<T>) =>
  text.filter((words) => words.trim() !== '')

/** Without exponents, which XPath does not read. */
function anyNumber(max: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.nat(100),
    fc.double({ min: 0, max, noNaN: true }).map((number) => (number < 1e-6 ? 0 : number)),
  )
}

function anyValue(question: AskedQuestion): fc.Arbitrary<AnswerValue> {
  const choices = choicesOf(question)
  switch (question.answerType) {
    case 'text':
      return filled(line)
    case 'longtext':
      return filled(prose)
    case 'number':
      return anyNumber(1e12)
    case 'percent':
      return anyNumber(100)
    case 'date':
      return fc
        .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    case 'multi':
      return fc.subarray(choices, { minLength: 1 })
    case 'file':
      return fc.subarray(
        sampleDocuments.map(({ id }) => id),
        { minLength: 1 },
      )
    case 'table':
      return fc
        .array(
          fc.array(prose, {
            minLength: question.columns.length,
            maxLength: question.columns.length,
          }),
          { minLength: 1, maxLength: 5 },
        )
        .filter((rows) => rows.every((row) => row.some((cell) => cell.trim() !== '')))
    case 'yn':
    case 'ynp':
    case 'scale5':
    case 'single':
      return fc.constantFrom(...choices)
  }
}

/** What an institution may say at the place. */
export function anyContent({ question }: Instance): fc.Arbitrary<AnswerContent> {
  const evidence = fc.array(
    fc.record({
      documentId: fc.constantFrom(...sampleDocuments.map(({ id }) => id)),
      locator: line,
    }),
    { maxLength: 3 },
  )
  const beside = {
    comment: prose,
    confidence: fc.option(fc.constantFrom(...confidences)),
    evidence,
  }
  const valued = fc.record({
    value: anyValue(question),
    gap: fc.constant(null),
    gapReason: fc.constant(''),
    ...beside,
  })
  const gap = fc.record({
    value: fc.constant(null),
    gap: fc.constantFrom(...gapKinds),
    gapReason: filled(prose),
    ...beside,
  })
  return fc.oneof({ arbitrary: valued, weight: 4 }, gap)
}

/** Answers of an institution at about half of the places. */
export function anyAnswers(
  instrument: Instrument,
  institutionId: string,
): fc.Arbitrary<InstitutionAnswer[]> {
  return fc
    .tuple(
      ...instancesOf(instrument).map((place) =>
        fc.option(
          fc.record({ content: anyContent(place), status: fc.constantFrom(...answerStatuses) }).map(
            ({ content, status }): InstitutionAnswer => ({
              ...{
                id: `${institutionId}/${place.key}`,
                instance: place.key,
                institutionId,
                questionVersion: place.question.version,
                status,
              },
              ...content,
            }),
          ),
        ),
      ),
    )
    .map((answers) => answers.filter((answer) => answer !== null))
}
