import type { AnswerContent } from './answering/answer'
import { type Progress, progressOf } from './answering/progress'
import type { QuestionnaireFacts } from './facts'
import { type Instance, type Instrument, instancesOf } from './instrument'
import { contentsOf, type StateAnswer, stateAnswers } from './state-answer'
import { visibleInstances } from './visibility'

/** The State's answers laid over the questions: what analysis and documents are made from. */
export interface Reading {
  instrument: Instrument
  /**
   * Places that are asked; an answer at a place that conditions hide is in none of them and so
   * never counts.
   */
  instances: Instance[]
  states: Map<string, StateAnswer>
  contents: Map<string, Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>>
  progress: Progress
}

export function readingOf(
  instrument: Instrument,
  { answers, adoptions }: Pick<QuestionnaireFacts, 'answers' | 'adoptions'>,
): Reading {
  const states = stateAnswers(answers, adoptions)
  const contents = contentsOf(states)
  const visible = visibleInstances(instrument, contents)
  const all = instancesOf(instrument)
  return {
    instrument,
    instances: all.filter(({ key }) => visible.has(key)),
    states,
    contents,
    progress: progressOf(all, visible, contents),
  }
}
