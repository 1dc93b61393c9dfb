import type { MessageKey, Params, Words, WordsIn } from '@/lib/core/words'
import type { Exchange } from './exchange'

/** By language code. */
export type Text = Record<string, string>

/** Says the texts of a form in all its languages. */
export interface Sayer {
  /** Source and translations of a text; what is not translated keeps the source. */
  source: (text: string, question?: string, at?: string, place?: (words: Words) => string) => Text
  /** A sentence of the application in each language. */
  own: (key: MessageKey, params?: Params) => Text
  each: (make: (words: Words) => string) => Text
}

export function sayer({ translations }: Exchange, language: string, wordsIn: WordsIn): Sayer {
  const codes = [language, ...Object.keys(translations)]
  const inEach = (make: (code: string) => string): Text =>
    Object.fromEntries(codes.map((code) => [code, make(code)]))
  return {
    source: (source, question, at, place) =>
      inEach((code) => {
        const words = wordsIn(code)
        const note = place?.(words)
        const text = (question && at && translations[code]?.[question]?.texts[at]?.trim()) || source
        return note ? words.say('printed.withNote', { text, note }) : text
      }),
    own: (key, params) => inEach((code) => wordsIn(code).say(key, params)),
    each: (make) => inEach((code) => make(wordsIn(code))),
  }
}
