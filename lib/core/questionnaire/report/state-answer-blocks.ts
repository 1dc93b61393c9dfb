import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { Methodology } from '@/lib/core/methodology/schema'
import { isEmptyValue } from '@/lib/core/questionnaire/answering/answer'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import type { Block } from '@/lib/core/rendering/block'
import { aspectWords, placeName, stateWords } from './answer-words'
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
  methodology: Methodology,
  facts: AssessmentFacts,
  sections: readonly string[],
): Block[] {
  if (!facts.questionnaire) return []
  const source = sourceFor(methodology, facts, facts.questionnaire)
  const titles = source.instrument.sections
    .filter(({ id }) => sections.includes(id))
    .map(({ title }) => title)
  const rows = answeredPlaces(source, sections).map((instance) => {
    const { id, question } = instance.question
    const place = [
      placeName(source, instance),
      instance.aspect && aspectWords[instance.aspect].toLowerCase(),
    ]
      .filter(Boolean)
      .join('; ')
    return [id, question, place, stateWords(source, instance)]
  })
  const columns = [
    { label: 'No.', width: 1 },
    { label: 'Question', width: 4.5 },
    { label: 'Event, population', width: 2.5 },
    { label: 'Answer of the State', width: 4 },
  ]
  return rows.length === 0
    ? []
    : [table(`Answers to the questionnaire: ${titles.join('; ')}`, columns, rows)]
}
