import type { Aspect, ShowIf } from '@/lib/core/methodology/question'
import type { Words } from '@/lib/core/words'
import type { GapKind } from './answering/answer'
import type { Instance } from './instrument'

export function gapWords({ say }: Words, gap: GapKind): string {
  return say(`printed.questionnaire.gap.${gap}`)
}

/** The aspect inside a sentence or behind a place: "in law". */
export function aspectWords({ say }: Words, aspect: Aspect): string {
  return say(`printed.questionnaire.aspect.${aspect}`)
}

/**
 * Event, population and aspect of a place, as far as it has them; `names` gives the words of events
 * and populations.
 */
export function placeWords(
  words: Words,
  names: ReadonlyMap<string, string>,
  { event, population, aspect }: Omit<Instance, 'key' | 'question'>,
): string {
  return [
    event && (names.get(event) ?? event),
    population && names.get(population),
    aspect && aspectWords(words, aspect),
  ]
    .filter(Boolean)
    .join('; ')
}

/** A condition as a person reads it beside the question. */
export function conditionWords({ say }: Words, { question, op, value }: ShowIf): string {
  const operands = (Array.isArray(value) ? value : [value]).map(String)
  const answers = operands
    .map((text) => say('printed.quoted', { text }))
    .reduce((first, second) => (first ? say('printed.or', { first, second }) : second), '')
  switch (op) {
    case 'eq':
    case 'in':
      return say('printed.questionnaire.condition.is', { question, answers })
    case 'not_in':
      return say('printed.questionnaire.condition.isNot', { question, answers })
    case 'contains':
      return say('printed.questionnaire.condition.includes', { question, answers })
    case 'not_contains':
      return say('printed.questionnaire.condition.includesNot', { question, answers })
    case 'gt':
      return say('printed.questionnaire.condition.moreThan', {
        question,
        number: operands.join(''),
      })
    default:
      return say('printed.questionnaire.condition.answered', { question })
  }
}
