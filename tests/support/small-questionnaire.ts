import { type AnswerContent, emptyAnswer } from '@/lib/core/questionnaire/answering/answer'
import { type Instrument, instrumentOf } from '@/lib/core/questionnaire/instrument'
import { type Reading, readingOf } from '@/lib/core/questionnaire/reading'
import type { InstitutionAnswer } from '@/lib/core/questionnaire/state-answer'
import { methodology } from './methodology'

/** Two events, two populations, one institution: enough for every kind of place. */
export const populations = [
  { id: 'refugees', code: 'P-REF', name: 'Refugees' },
  { id: 'river', code: null, name: 'River peoples' },
]
export const instrument: Instrument = instrumentOf(methodology, {
  mode: 'full',
  own: [],
  events: ['birth', 'death'],
  populations,
})

/** Answers of one institution, by place: a value, or the parts of a content. */
export function answersOf(
  given: Record<string, AnswerContent['value'] | Partial<AnswerContent>>,
  institutionId = 'office',
): InstitutionAnswer[] {
  return Object.entries(given).map(([instance, content]) => ({
    ...emptyAnswer,
    ...(typeof content === 'object' && content !== null && !Array.isArray(content)
      ? content
      : { value: content }),
    ...{
      id: `${institutionId}/${instance}`,
      instance,
      institutionId,
      questionVersion: 1,
      status: 'submitted' as const,
    },
  }))
}

export function readingWith(given: Parameters<typeof answersOf>[0]): Reading {
  return readingOf(instrument, { answers: answersOf(given), adoptions: [] })
}
