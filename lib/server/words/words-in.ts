import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { MessageKey, Params, Words } from '@/lib/core/words'
import { type Catalogue, catalogues } from './catalogues'

const known = new Map<string, Words>()
const whole = new Map<string, typeof catalogues.en>([['en', catalogues.en]])

/**
 * The words of a language, English standing in for what its catalogue lacks; English where there
 * is no catalogue.
 */
export function wordsIn(wanted: string): Words {
  const lang = catalogueName(wanted)
  const found = known.get(lang)
  if (found) return found
  const words = wordsOf(lang)
  known.set(lang, words)
  return words
}

const all: Readonly<Record<string, Catalogue>> = catalogues

/** The catalogue of the tag, else of the tag without its last part and so on. */
function catalogueName(wanted: string): string {
  const parts = wanted.split('-')
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-').toLowerCase()
    const name = Object.keys(all).find((each) => each.toLowerCase() === tag)
    if (name) return name
  }
  return 'en'
}

/** The whole catalogue of a language, its gaps filled from the English one. */
export function messagesIn(wanted: string): typeof catalogues.en {
  const lang = catalogueName(wanted)
  const found = whole.get(lang)
  if (found) return found
  const messages = laidOver(catalogues.en, all[lang] ?? {}) as typeof catalogues.en
  whole.set(lang, messages)
  return messages
}

function wordsOf(lang: string): Words {
  const own = all[lang] ?? {}
  const messages = messagesIn(lang)
  const translate = createTranslator({ locale: lang, messages, timeZone: 'UTC' })
  const say = (key: MessageKey, params?: Params) => translate(key as never, params as never)
  const lacking = new Set(lang === 'en' ? [] : lackingIn(own, catalogues.en))
  return { lang, say, lacks: (nameOrSentence) => lacking.has(nameOrSentence) }
}

/** Names and sentences that the catalogue has in English only. */
function lackingIn(part: Catalogue | string | undefined, whole: Catalogue, path = ''): string[] {
  return Object.entries(whole).flatMap(([name, value]) => {
    const over = typeof part === 'object' ? part[name] : undefined
    if (typeof value !== 'string') return lackingIn(over, value, `${path}${name}.`)
    return over === undefined ? [`${path}${name}`, value] : []
  })
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
