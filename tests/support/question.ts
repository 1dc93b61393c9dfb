import type { AnswerContent } from '@/lib/core/questionnaire/answering/answer'
import type { AskedQuestion, Instrument } from '@/lib/core/questionnaire/instrument'

/** A question about nothing in particular, with what a test says of it. */
export function aQuestion(part: Partial<AskedQuestion> & { id: string }): AskedQuestion {
  return {
    ...{
      section: 'H-1',
      order: 1,
      tag: '',
      question: `Question ${part.id}?`,
      help: '',
      answerType: 'ynp',
      options: ['Yes', 'Partly', 'No', 'Not known'],
    },
    ...{
      columns: [],
      unit: null,
      events: [],
      repeatForEvent: false,
      repeatForPopulation: false,
      populations: [],
      showIf: [],
    },
    ...{
      evidenceWanted: [],
      evidenceDefault: false,
      challenges: [],
      standards: [],
      regionalTargets: [],
      milestone: null,
      suggestedRespondents: [],
    },
    ...{ required: true, scoring: null, core: true, version: 1, own: false },
    ...part,
  }
}

export function anInstrument(
  questions: AskedQuestion[],
  part: Partial<Instrument> = {},
): Instrument {
  return { sections: [], events: [], populations: [], questions, ...part }
}

type Given = Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>

export const value = (given: AnswerContent['value']): Given => ({
  value: given,
  gap: null,
  gapReason: '',
})
export const gap = (kind: NonNullable<AnswerContent['gap']>, gapReason = ''): Given => ({
  value: null,
  gap: kind,
  gapReason,
})
