import { z } from 'zod'
import { day } from '@/lib/core/day'
import { reasonOf } from '@/lib/core/field-errors'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import type { Reason } from '@/lib/core/reason'
import { coded } from '@/lib/core/reason'
import { line, prose } from '@/lib/core/text'
import type { AnswerChange, AnswerValue } from './answer'

const mostRows = 500
const notKnown = ['Not known', 'Not applicable']

/**
 * What a person can choose. "Not known" and "not applicable" are not values but gaps, which every
 * question offers alike.
 */
export function choicesOf(question: Pick<AskedQuestion, 'options'>): string[] {
  return question.options.filter(
    (option): option is string => typeof option === 'string' && !notKnown.includes(option),
  )
}

/** Accepts the values that the question takes. */
export function valueSchema(
  question: Pick<AskedQuestion, 'answerType' | 'options' | 'columns'>,
): z.ZodType<AnswerValue> {
  switch (question.answerType) {
    case 'text':
      return line(500)
    case 'longtext':
      return prose(10_000)
    case 'number':
      return z
        .number(coded('enter-a-number'))
        .min(0, coded('zero-or-more'))
        .max(1e12, coded('smaller-number'))
    case 'percent':
      return z
        .number(coded('enter-a-number'))
        .min(0, coded('percentage-not-below-0'))
        .max(100, coded('percentage-at-most-100'))
    case 'date':
      return day()
    case 'yn':
    case 'ynp':
    case 'scale5':
    case 'single':
      return choice(question)
    case 'multi':
      return z
        .array(choice(question), coded('choose-from-the-options'))
        .max(200, coded('at-most-200-options'))
        .refine(
          (chosen) => new Set(chosen).size === chosen.length,
          coded('choose-each-option-once'),
        )
    case 'file':
      return z
        .array(z.uuid(coded('choose-a-document')), coded('choose-documents'))
        .max(20, coded('at-most-20-documents'))
    case 'table':
      return tableSchema(question.columns)
  }
}

/** Problem of the change with this question, for a person; null when it is accepted. */
export function changeProblem(question: AskedQuestion, { answer }: AnswerChange): Reason | null {
  if (!answer) return null
  if (answer.value !== null && answer.gap !== null) return { code: 'answer-or-reason' }
  if (answer.value === null) return null
  const parsed = valueSchema(question).safeParse(answer.value)
  if (parsed.success) return null
  const [issue] = parsed.error.issues
  return issue ? reasonOf(issue) : { code: 'value-does-not-fit-question' }
}

function choice(question: Pick<AskedQuestion, 'options'>): z.ZodType<string> {
  const values = new Set(choicesOf(question))
  return z
    .string(coded('choose-one-of-the-options'))
    .refine((value) => values.has(value), coded('choose-one-of-the-options'))
}

/** Rows as lists of cells, one for each column of the question. */
function tableSchema(columns: readonly string[]): z.ZodType<string[][]> {
  const row = z
    .array(prose(2000), coded('enter-table-row-by-row'))
    .refine(
      (cells) => cells.length === columns.length,
      coded('row-has-cells', { count: columns.length, columns: columns.join(', ') }),
    )
  return z
    .array(row, coded('enter-table-row-by-row'))
    .max(mostRows, coded('rows-at-most', { most: mostRows }))
}
