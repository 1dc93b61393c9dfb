import { z } from 'zod'
import { Aspect } from '@/lib/core/methodology/question'
import type { Instrument } from '@/lib/core/questionnaire/instrument'

export const PlaceWords = z.object({
  number: z.string(),
  question: z.string(),
  section: z.string(),
  event: z.string().nullable(),
  population: z.string().nullable(),
  aspect: Aspect.nullable(),
})
export type PlaceWords = z.infer<typeof PlaceWords>

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
