import type { Aspect } from '@/lib/core/methodology/question'
import type { Instrument } from '@/lib/core/questionnaire/instrument'

export interface PlaceWords {
  number: string
  question: string
  section: string
  event: string | null
  population: string | null
  aspect: Aspect | null
}

/** Names of event and population at a place. */
export function placeWords(
  { events, populations }: Pick<Instrument, 'events' | 'populations'>,
  place: Place,
): PlaceWords {
  return {
    ...{
      number: place.question.id,
      question: place.question.question,
      section: place.question.section,
      aspect: place.aspect ?? null,
    },
    event: events.find(({ key }) => key === place.event)?.title ?? null,
    population: populations.find(({ id }) => id === place.population)?.name ?? null,
  }
}

interface Place {
  question: { id: string; question: string; section: string }
  event: string | null
  population: string | null
  aspect?: Aspect | null
}
