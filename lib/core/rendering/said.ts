import type { MessageKey, Params, Words } from '@/lib/core/words'
import type { Inline } from './block'

/** A sentence of the catalogue in a document, marked where it is in another language than that. */
export function said(words: Words, lang: string, key: MessageKey, params?: Params): Inline {
  const text = words.say(key, params)
  const own = words.lacks?.(key) ? 'en' : words.lang
  return own === lang ? { text } : { text, lang: own }
}
