import 'server-only'
import type { Methodology } from '@/lib/core/methodology/schema'
import { DocumentLanguage } from '@/lib/core/rendering/words/languages'
import type { Words } from '@/lib/core/words'
import type { Reach } from '@/lib/server/assessment/reach'
import { translatedMethodology } from '@/lib/server/methodology/registry'
import { catalogueFor, wordsIn } from '@/lib/server/words/words-in'

/** The language in which outputs of the assessment are issued unless another one is asked for. */
export function outputLanguage({ assessment }: Reach): DocumentLanguage {
  return DocumentLanguage.parse(assessment.outputLanguage)
}

/** The words of the application in a document of this language, English where it has none. */
export function printedWords(language: DocumentLanguage): Words {
  return catalogueFor(language) === catalogueFor('en') ? wordsIn('en') : wordsIn(language)
}

/** The edition in the language of a document; what is not translated stays in its own. */
export function spokenIn({ methodology }: Reach, language: DocumentLanguage): Methodology {
  if (language === methodology.language) return methodology
  return { ...translatedMethodology(methodology.key, language), language }
}
