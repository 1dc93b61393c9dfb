import type { DocumentWords } from './language-words'
import { languageWords } from './languages'

/** Words for a BCP 47 language; English where there are none of its own. */
export function documentWords(lang: string): DocumentWords {
  return languageWords(lang).words
}
