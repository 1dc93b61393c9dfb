import { z } from 'zod'
import { day } from '@/lib/core/day'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
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
        .number('Enter a number.')
        .min(0, 'Enter 0 or more.')
        .max(1e12, 'Enter a smaller number.')
    case 'percent':
      return z
        .number('Enter a number.')
        .min(0, 'A percentage is not below 0.')
        .max(100, 'A percentage is at most 100.')
    case 'date':
      return day()
    case 'yn':
    case 'ynp':
    case 'scale5':
    case 'single':
      return choice(question)
    case 'multi':
      return z
        .array(choice(question), 'Choose from the options.')
        .max(200, 'Choose at most 200 options.')
        .refine((chosen) => new Set(chosen).size === chosen.length, 'Choose each option once.')
    case 'file':
      return z
        .array(z.uuid('Choose a document of the library.'), 'Choose documents of the library.')
        .max(20, 'Choose at most 20 documents.')
    case 'table':
      return tableSchema(question.columns)
  }
}

/**
 * Problem of the change with this question, in a sentence for a person; null when it is accepted.
 */
export function changeProblem(question: AskedQuestion, { answer }: AnswerChange): string | null {
  if (!answer) return null
  if (answer.value !== null && answer.gap !== null)
    return 'Give either an answer or the reason why there is none.'
  if (answer.value === null) return null
  const parsed = valueSchema(question).safeParse(answer.value)
  return parsed.success
    ? null
    : (parsed.error.issues[0]?.message ?? 'This value does not fit the question.')
}

function choice(question: Pick<AskedQuestion, 'options'>): z.ZodType<string> {
  const values = new Set(choicesOf(question))
  return z
    .string('Choose one of the options.')
    .refine((value) => values.has(value), 'Choose one of the options.')
}

/** Rows as lists of cells, one for each column of the question. */
function tableSchema(columns: readonly string[]): z.ZodType<string[][]> {
  const row = z
    .array(prose(2000), 'Enter the table row by row.')
    .refine(
      (cells) => cells.length === columns.length,
      `A row of this table has ${columns.length} cells: ${columns.join(', ')}.`,
    )
  return z
    .array(row, 'Enter the table row by row.')
    .max(mostRows, `Enter at most ${mostRows} rows.`)
}
