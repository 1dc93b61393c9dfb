import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import type { AskedQuestion, Instance } from '@/lib/core/questionnaire/instrument'

/**
 * Permanent name of a place in forms of other systems, a valid XML name made from its key:
 * `H_3_03__birth__p<id>__law`.
 */
export function formName({ question, event, population, aspect }: Omit<Instance, 'key'>): string {
  const parts = [
    question.id.replace(/[^A-Za-z0-9]/g, '_'),
    event,
    population && `p${population.replaceAll('-', '')}`,
    aspect,
  ]
  return parts.filter(Boolean).join('__')
}

export interface Choice {
  code: string
  /** Source wording, as answers store it. */
  option: string
}

/**
 * Options of the question with codes that forms accept; equal words get a number, words of other
 * scripts only a number.
 */
export function choicesIn(question: Pick<AskedQuestion, 'options'>): Choice[] {
  const taken = new Set<string>()
  return choicesOf(question).map((option, index) => {
    const words = option
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40)
    const code = words && !taken.has(words) ? words : `${words || 'option'}_${index + 1}`
    taken.add(code)
    return { code, option }
  })
}

/** Columns of a table, one field each. */
export function columnName(place: string, index: number): string {
  return `${place}__c${index + 1}`
}
