import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { MessageKey, Params, Words } from '@/lib/core/words'
import { type Catalogue, catalogues } from './catalogues'

const known = new Map<string, Words>()

/**
 * The words of a language, English standing in for what its catalogue lacks; English where there
 * is no catalogue.
 */
export function wordsIn(wanted: string): Words {
  const lang = catalogueFor(wanted) === catalogues.en ? 'en' : wanted
  const found = known.get(lang)
  if (found) return found
  const words = wordsOf(lang, catalogueFor(lang))
  known.set(lang, words)
  return words
}

/** The catalogue of the tag, else of the tag without its last part and so on. */
export function catalogueFor(lang: string): Catalogue {
  const parts = lang.split('-')
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-').toLowerCase()
    const match = Object.entries(catalogues).find(([name]) => name.toLowerCase() === tag)
    if (match) return match[1]
  }
  return catalogues.en
}

function wordsOf(lang: string, catalogue: Catalogue): Words {
  const messages = catalogue === catalogues.en ? catalogue : laidOver(catalogues.en, catalogue)
  const translate = createTranslator({ locale: lang, messages, timeZone: 'UTC' })
  const say = (key: MessageKey, params?: Params) => translate(key as never, params as never)
  return { lang, say }
}

function laidOver(whole: Catalogue, part: Catalogue): Catalogue {
  const merged = Object.entries(whole).map(([name, value]) => {
    const over = part[name]
    if (over === undefined) return [name, value]
    return [
      name,
      typeof value === 'string' || typeof over === 'string' ? over : laidOver(value, over),
    ]
  })
  return Object.fromEntries(merged) as Catalogue
}
