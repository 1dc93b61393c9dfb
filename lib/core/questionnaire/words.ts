import type { ShowIf } from '@/lib/core/methodology/question'
import type { GapKind } from './answering/answer'
import type { Instance } from './instrument'

export const gapWords: Record<GapKind, string> = {
  'not-known': 'Not known',
  'not-applicable': 'Not applicable',
  'not-disclosed': 'Not disclosed',
}
export const aspectWords = { law: 'in law', practice: 'in practice' }

/**
 * Event, population and aspect of a place, as far as it has them; `names` gives the words of events
 * and populations.
 */
export function placeWords(
  names: ReadonlyMap<string, string>,
  { event, population, aspect }: Omit<Instance, 'key' | 'question'>,
): string {
  return [
    event && (names.get(event) ?? event),
    population && names.get(population),
    aspect && aspectWords[aspect],
  ]
    .filter(Boolean)
    .join('; ')
}

/** A condition as a person reads it beside the question. */
export function conditionWords({ question, op, value }: ShowIf): string {
  const operands = (Array.isArray(value) ? value : [value]).map(String)
  const listed = operands.map((operand) => `“${operand}”`).join(' or ')
  switch (op) {
    case 'eq':
    case 'in':
      return `${question} is ${listed}`
    case 'not_in':
      return `${question} is answered, and not ${listed}`
    case 'contains':
      return `${question} includes ${listed}`
    case 'not_contains':
      return `${question} is answered, and does not include ${listed}`
    case 'gt':
      return `${question} is more than ${operands.join('')}`
    default:
      return `${question} is answered`
  }
}
