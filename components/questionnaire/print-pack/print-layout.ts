import type { PrintQuestion } from '@/lib/core/questionnaire/exchange/print-pack'

/** Rows for writing in a blank table. */
export const blankRows = 6

/**
 * Options of a question asked at several places, where a row a place and a column an option fit on
 * the page; null otherwise.
 */
export function gridOptions({ places, answer }: PrintQuestion): string[] | null {
  if (answer.kind !== 'choice' || places.length < 2) return null
  return answer.options.length <= 5 && answer.options.join('').length <= 70 ? answer.options : null
}
