import 'server-only'
import type { Methodology } from '@/lib/core/methodology/schema'
import { DocumentLanguage } from '@/lib/core/rendering/words/languages'
import type { Reach } from '@/lib/server/assessment/reach'
import { translatedMethodology } from '@/lib/server/methodology/registry'

/** The language in which outputs of the assessment are issued unless another one is asked for. */
export function outputLanguage({ assessment }: Reach): DocumentLanguage {
  return DocumentLanguage.parse(assessment.outputLanguage)
}

/** The edition in the language of a document; what is not translated stays in its own. */
export function spokenIn({ methodology }: Reach, language: DocumentLanguage): Methodology {
  if (language === methodology.language) return methodology
  return { ...translatedMethodology(methodology.key, language), language }
}
