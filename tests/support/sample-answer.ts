import type { AnswerValue } from '@/lib/core/questionnaire/answering/answer'
import { choicesOf, valueSchema } from '@/lib/core/questionnaire/answering/value-schema'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'

/** A value that the question accepts, always the same for the same question and words. */
export function sampleAnswer(question: AskedQuestion, words: string): AnswerValue {
  return valueSchema(question).parse(valueFor(question, words))
}

function valueFor(question: AskedQuestion, words: string): AnswerValue {
  const [first = ''] = choicesOf(question)
  switch (question.answerType) {
    case 'text':
    case 'longtext':
      return words
    case 'number':
    case 'percent':
      return 40
    case 'date':
      return '2026-05-04'
    case 'yn':
    case 'ynp':
    case 'scale5':
    case 'single':
      return first
    case 'multi':
      return [first]
    case 'table':
      return [question.columns.map((column) => `${words} ${column}`)]
    case 'file':
      return []
  }
}
