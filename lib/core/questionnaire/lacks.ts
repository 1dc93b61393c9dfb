import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { Methodology } from '@/lib/core/methodology/schema'
import { isAnswered } from './answering/answer'
import { unsignedParts } from './answering/unsigned-parts'
import type { QuestionnaireFacts } from './facts'
import { type Instrument, instanceParts, instancesOf, instrumentOf } from './instrument'
import { type Agreement, contentsOf, stateAnswers } from './state-answer'
import { visibleInstances } from './visibility'

/** The questionnaire as the assessment asks it now. */
export function instrumentFor(methodology: Methodology, facts: AssessmentFacts): Instrument {
  const { mode, own } = facts.questionnaire ?? { mode: 'full' as const, own: [] }
  return instrumentOf(methodology, {
    mode,
    own,
    events: facts.assessment.events,
    populations: facts.populations,
  })
}

const unsettledAgreements: readonly Agreement[] = ['conflict', 'disputed']

/**
 * What the questionnaire still lacks, by number of question, or section and institution; empty when
 * nothing.
 */
export function questionnaireLacks(
  methodology: Methodology,
  facts: AssessmentFacts,
  part: 'answered' | 'agreed' | 'signed',
): string[] {
  const { questionnaire } = facts
  const instrument = instrumentFor(methodology, facts)
  switch (part) {
    case 'answered':
      return unanswered(instrument, questionnaire)
    case 'agreed':
      return unsettled(questionnaire)
    case 'signed':
      return unsigned(instrument, questionnaire)
  }
}

function unanswered(instrument: Instrument, facts: QuestionnaireFacts | null): string[] {
  const states = stateAnswers(facts?.answers ?? [], facts?.adoptions ?? [])
  const contents = contentsOf(states)
  const visible = visibleInstances(instrument, contents)
  const open = instancesOf(instrument).filter(({ key, question }) => {
    const content = contents.get(key)
    const unsettledHere = unsettledAgreements.includes(states.get(key)?.agreement ?? 'none')
    return (
      question.required && visible.has(key) && !unsettledHere && !(content && isAnswered(content))
    )
  })
  return [...new Set(open.map(({ question }) => question.id))]
}

function unsettled(facts: QuestionnaireFacts | null): string[] {
  const states = [...stateAnswers(facts?.answers ?? [], facts?.adoptions ?? [])]
  return [
    ...new Set(
      states
        .filter(([, { agreement }]) => unsettledAgreements.includes(agreement))
        .map(([key]) => instanceParts(key).question),
    ),
  ]
}

function unsigned(instrument: Instrument, facts: QuestionnaireFacts | null): string[] {
  if (!facts) return []
  return unsignedParts(instrument, facts).map(
    ({ section, institutionId }) => `${section}: ${nameOf(facts, institutionId)}`,
  )
}

function nameOf(facts: QuestionnaireFacts, institutionId: string): string {
  return facts.institutions.find(({ id }) => id === institutionId)?.name ?? ''
}
