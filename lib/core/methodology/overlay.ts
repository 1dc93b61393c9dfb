import { z } from 'zod'
import { placesOf, type Words } from './words'

/** The words of an edition in another language, by place, each with the text that it translates. */
export const Overlay = z.record(
  z.string(),
  z.strictObject({ source: z.string().min(1), text: z.string().min(1) }),
)
export type Overlay = z.infer<typeof Overlay>

export interface OverlayState {
  /** Texts of the edition, and how many of them are translated as they stand now. */
  total: number
  current: number
  /** Places whose source has another wording now than the one that was translated. */
  stale: string[]
  /** Places that the edition does not have. */
  stray: string[]
}

export function overlayState(words: Words, overlay: Overlay): OverlayState {
  const places = placesOf(words)
  const translated = Object.entries(overlay)
  const of = (wanted: (source: string | undefined, translatedFrom: string) => boolean) =>
    translated.flatMap(([place, { source }]) => (wanted(places.get(place), source) ? [place] : []))
  return {
    total: places.size,
    current: of((now, then) => now === then).length,
    stale: of((now, then) => now !== undefined && now !== then),
    stray: of((now) => now === undefined),
  }
}

/** The words with their translations; what has none, or a stale one, stays in its own language. */
export function translatedWords(words: Words, overlay: Overlay, at = ''): Words {
  const say = (place: string, source: string) => {
    const found = overlay[place]
    return found?.source === source ? found.text : source
  }
  return Object.fromEntries(
    Object.entries(words).map(([member, text]) => {
      const place = at === '' ? member : `${at}/${member}`
      if (typeof text === 'string') return [member, say(place, text)]
      if (Array.isArray(text))
        return [member, text.map((line, index) => say(`${place}/${index}`, line))]
      return [member, translatedWords(text, overlay, place)]
    }),
  )
}
