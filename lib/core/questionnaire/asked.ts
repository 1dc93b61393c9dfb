import type { QuestionnaireFacts } from './facts'
import { type Instrument, instanceParts, instancesOf } from './instrument'
import { contentsOf, stateAnswers } from './state-answer'
import { type Answers, visibleInstances } from './visibility'

/**
 * Places of one part of the questionnaire that are asked, given its answers; what other parts rule
 * out is not, and counts for nothing.
 */
export function askedPlaces(
  part: Instrument,
  answers: Answers,
  ruledOut: readonly string[],
): Set<string> {
  const out = new Set(ruledOut)
  const counted = new Map([...answers].filter(([key]) => !out.has(key)))
  return new Set([...visibleInstances(part, counted)].filter((key) => !out.has(key)))
}

/**
 * What the State's answers to questions outside this part rule out in it; a question there that has
 * no answer rules out nothing.
 */
export function ruledOut(
  instrument: Instrument,
  mine: ReadonlySet<string>,
  facts: Pick<QuestionnaireFacts, 'answers' | 'adoptions'>,
): string[] {
  const contents = contentsOf(stateAnswers(facts.answers, facts.adoptions))
  const answered = new Set([...contents.keys()].map((key) => instanceParts(key).question))
  const decides = (id: string) => !mine.has(id) && answered.has(id)
  const questions = instrument.questions.map((question) =>
    mine.has(question.id)
      ? { ...question, showIf: question.showIf.filter((condition) => decides(condition.question)) }
      : question,
  )
  const asked = visibleInstances({ ...instrument, questions }, contents)
  return instancesOf(instrument).flatMap(({ key, question }) =>
    mine.has(question.id) && !asked.has(key) ? [key] : [],
  )
}
