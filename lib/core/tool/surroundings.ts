import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Spoken } from '@/lib/core/methodology/spoken'
import type { Words } from '@/lib/core/words'
import type { Wording } from './format-value'

/** What the builders of an output read. */
export interface Surroundings {
  /** The edition, in the language of the document as far as it is translated. */
  methodology: Methodology
  facts: AssessmentFacts
  wording: Wording
  spoken: Spoken
  /** Of the application, in the language of the document where it has a catalogue. */
  words: Words
}
