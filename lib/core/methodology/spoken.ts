import type { Words } from '@/lib/core/words'
import type { Methodology } from './schema'

/**
 * In which language each text of the method and of the application stands in a document of another
 * language. What people wrote is taken to be in the language of the document.
 */
export interface Spoken {
  /** Of the document. */
  lang: string
  /** Of what has no translation. */
  fallback: string
  /** Whether the application has a catalogue in the language of the document. */
  hasCatalogue: boolean
  /** Whether that catalogue has the text in English only. */
  isLacking: (text: string) => boolean
  isTranslated: (text: string) => boolean
  isUntranslated: (text: string) => boolean
}

/** `source` is the edition in its own language, `spoken` the same in that of the document. */
export function spokenOf(
  source: Methodology,
  spoken: Methodology,
  words: Pick<Words, 'lang' | 'lacks'> = { lang: source.language },
): Spoken {
  const isSame = spoken.language === source.language
  const [own, said] = isSame ? [new Set(), new Set()] : [textsIn(source), textsIn(spoken)]
  return {
    lang: spoken.language,
    fallback: source.language,
    hasCatalogue: words.lang === spoken.language,
    isLacking: (text) => words.lacks?.(text) ?? false,
    isTranslated: (text) => said.has(text) && !own.has(text),
    isUntranslated: (text) => own.has(text) && said.has(text),
  }
}

/** The language of a text of the method, where it is not that of the document. */
export function langOf(spoken: Spoken, text: string): { lang?: string } {
  const isOwn = spoken.lang === spoken.fallback || spoken.isTranslated(text)
  return isOwn ? {} : { lang: spoken.fallback }
}

function textsIn(value: unknown): Set<string> {
  const found = new Set<string>()
  const walk = (each: unknown): void => {
    if (typeof each === 'string') found.add(each)
    else if (typeof each === 'object' && each !== null)
      for (const one of Object.values(each)) walk(one)
  }
  walk(value)
  return found
}
