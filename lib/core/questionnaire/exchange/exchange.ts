import type { AnswerContent } from '@/lib/core/questionnaire/answering/answer'
import { type Instance, type Instrument, instancesOf } from '@/lib/core/questionnaire/instrument'
import {
  type Adoption,
  type InstitutionAnswer,
  stateAnswers,
} from '@/lib/core/questionnaire/state-answer'
import type { Words } from '@/lib/core/words'

export interface Named {
  id: string
  name: string
}

/** Everything that leaves in one file, whatever its format. */
export interface Exchange {
  assessment: { id: string; title: string; country: string; edition: string }
  /** ISO instant. */
  exportedAt: string
  instrument: Instrument
  /** Those whose answers are in it; empty for the answers of the State. */
  institutions: Named[]
  documents: Named[]
  /** Texts by language and number of question. */
  translations: Record<string, Record<string, { texts: Record<string, string> }>>
  rows: ExchangeRow[]
}

/** What is said at one place: by an institution, or by the State. */
export interface ExchangeRow {
  place: Instance
  /** Null for the State. */
  institutionId: string | null
  /** Null while there is no answer. */
  content: AnswerContent | null
  /** Of the answer, or how institutions agree. */
  status: string
  /** Version of the question that was answered. */
  questionVersion: number
}

/** A row for each place and institution with an answer; with `blanks`, for each without one too. */
export function institutionRows(
  instrument: Instrument,
  institutions: readonly Named[],
  answers: readonly InstitutionAnswer[],
  { blanks = false }: { blanks?: boolean } = {},
): ExchangeRow[] {
  const given = new Map(
    answers.map((answer) => [`${answer.institutionId}/${answer.instance}`, answer]),
  )
  return institutions.flatMap(({ id: institutionId }) =>
    instancesOf(instrument).flatMap((place): ExchangeRow[] => {
      const answer = given.get(`${institutionId}/${place.key}`)
      if (!answer)
        return blanks
          ? [
              {
                place,
                institutionId,
                content: null,
                status: 'none',
                questionVersion: place.question.version,
              },
            ]
          : []
      return [
        {
          place,
          institutionId,
          content: contentOf(answer),
          status: answer.status,
          questionVersion: answer.questionVersion,
        },
      ]
    }),
  )
}

/** A row for each place where the State has an answer, or institutions have not come to one. */
export function stateRows(
  { say }: Words,
  instrument: Instrument,
  answers: readonly InstitutionAnswer[],
  adoptions: readonly Adoption[],
): ExchangeRow[] {
  const states = stateAnswers(answers, adoptions)
  const adopted = new Map(adoptions.map((adoption) => [adoption.instance, adoption]))
  return instancesOf(instrument).flatMap((place): ExchangeRow[] => {
    const state = states.get(place.key)
    if (!state || state.agreement === 'none') return []
    const { reason = '', dissent = '' } = adopted.get(place.key) ?? {}
    const held = dissent && say('printed.questionnaire.dissentHeld', { dissent })
    const comment = [reason, held].filter(Boolean).join('\n')
    const said = state.content ?? { value: null, gap: null, gapReason: '' }
    const content = { ...said, comment, confidence: null, evidence: [] }
    return [
      {
        place,
        institutionId: null,
        content,
        status: state.agreement,
        questionVersion: place.question.version,
      },
    ]
  })
}

/** Words of events, populations, institutions and documents by their keys. */
export function namesIn({ instrument, institutions, documents }: Exchange): Map<string, string> {
  const events = instrument.events.map(({ key, title }) => ({ id: key, name: title }))
  return new Map(
    [...events, ...instrument.populations, ...institutions, ...documents].map(({ id, name }) => [
      id,
      name,
    ]),
  )
}

function contentOf({
  value,
  gap,
  gapReason,
  comment,
  confidence,
  evidence,
}: InstitutionAnswer): AnswerContent {
  return { value, gap, gapReason, comment, confidence, evidence }
}
