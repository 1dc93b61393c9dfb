import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { QuestionnaireFacts } from '@/lib/core/questionnaire/facts'
import { instrumentFor } from '@/lib/core/questionnaire/lacks'
import { type Reading, readingOf } from '@/lib/core/questionnaire/reading'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import type { Words } from '@/lib/core/words'

/** What the document of the questionnaire is written from. */
export interface Source extends Reading {
  methodology: Methodology
  /** Of the document; its numbers and days are written as this language writes them. */
  lang: string
  words: Words
  questionnaire: QuestionnaireFacts
  /** Answers of institutions, by place. */
  given: ReadonlyMap<string, InstitutionAnswer[]>
  /**
   * Institutions, populations, events and documents, by id. A confidential document is not named.
   */
  names: ReadonlyMap<string, string>
}

export function sourceFor(
  methodology: Methodology,
  facts: AssessmentFacts,
  questionnaire: QuestionnaireFacts,
  words: Words,
): Source {
  const reading = readingOf(instrumentFor(methodology, facts), questionnaire)
  const given = new Map<string, InstitutionAnswer[]>()
  for (const answer of questionnaire.answers) {
    const before = given.get(answer.instance)
    if (before) before.push(answer)
    else given.set(answer.instance, [answer])
  }
  const named: [string, string][] = [
    ...[...questionnaire.institutions, ...facts.populations].map(
      ({ id, name }): [string, string] => [id, name],
    ),
    ...reading.instrument.events.map(({ key, title }): [string, string] => [key, title]),
    ...facts.documents.map(({ id, title, confidentiality }): [string, string] => [
      id,
      confidentiality === 'confidential' ? words.say('printed.questionnaire.confidential') : title,
    ]),
  ]
  const lang = methodology.language
  return { ...reading, methodology, lang, words, questionnaire, given, names: new Map(named) }
}
