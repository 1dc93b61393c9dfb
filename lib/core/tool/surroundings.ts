import type { AssessmentFacts } from '@/lib/core/assessment/assessment-facts'
import type { Methodology } from '@/lib/core/methodology/schema'
import type { Wording } from './format-value'

/** What the builders of an output read. */
export interface Surroundings {
  methodology: Methodology
  facts: AssessmentFacts
  wording: Wording
}
