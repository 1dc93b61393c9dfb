import 'server-only'
import en from '@/messages/en.json'

/** Part of a catalogue in another language; what it lacks is said in English. */
export interface Catalogue {
  [name: string]: string | Catalogue
}

/** Every catalogue, by BCP 47 tag. English is whole. */
export const catalogues = { en } as const satisfies Record<string, Catalogue>
