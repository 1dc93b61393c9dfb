import { isEmptyValue } from '@/lib/core/questionnaire/answering/answer'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import type { Block } from '@/lib/core/rendering/block'
import type { Surroundings } from '@/lib/core/tool/surroundings'
import { stateWords, wholePlaceName } from './answer-words'
import { table } from './plain-blocks'
import { type Source, sourceFor } from './source'

/**
 * Places in these sections of the questionnaire at which the State has an answer other than a
 * table, in the order of the questions.
 */
export function answeredPlaces(source: Source, sections: readonly string[]): Instance[] {
  return source.instances.filter(({ key, question }) => {
    const value = source.contents.get(key)?.value ?? null
    return (
      sections.includes(question.section) &&
      question.answerType !== 'table' &&
      value !== null &&
      !isEmptyValue(value)
    )
  })
}

/** A table of what the State answered in these sections. */
export function stateAnswerBlocks(
  { methodology, facts, words }: Pick<Surroundings, 'methodology' | 'facts' | 'words'>,
  sections: readonly string[],
): Block[] {
  if (!facts.questionnaire) return []
  const { say } = words
  const source = sourceFor(methodology, facts, facts.questionnaire, words)
  const titles = source.instrument.sections
    .filter(({ id }) => sections.includes(id))
    .map(({ title }) => title)
  const rows = answeredPlaces(source, sections).map((instance) => {
    const { id, question } = instance.question
    return [id, question, wholePlaceName(source, instance), stateWords(source, instance)]
  })
  const columns = [
    { label: say('printed.number'), width: 1 },
    { label: say('printed.questionnaire.question'), width: 4.5 },
    { label: say('printed.questionnaire.eventAndPopulation'), width: 2.5 },
    { label: say('printed.questionnaire.stateAnswer'), width: 4 },
  ]
  const caption = say('printed.questionnaire.answersTo', { sections: titles.join('; ') })
  return rows.length === 0 ? [] : [table(caption, columns, rows)]
}
